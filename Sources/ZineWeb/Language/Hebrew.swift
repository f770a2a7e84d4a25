extension Phrases {
    static let hebrew = Phrases(
        language: "he",
        skip: "אל המאמרים", issue: "גיליון %", contents: "תוכן העניינים", page: "עמוד %",
        nextIssue: "הגיליון הבא: %", toContents: "חזרה לתוכן העניינים",
        by: "מאת %", and: "ו", published: "פורסם ב־%", originally: "פורסם לראשונה:", licence: "רישיון",
        notes: "הערות", note: "הערה %", backToReference: "חזרה לטקסט, הערה %", code: "קוד %", table: "טבלה %",
        details: "פרטים", done: "בוצע", open: "לא בוצע",
        colophon: "קולופון", typefaces: "הגופנים: %.", madeWith: "נעשה באמצעות %.",
        print: "להדפיס, לקפל, להדק",
        howToPrint: "הדפיסו את החוברת על נייר %: משני הצדדים, בהיפוך על הקצה הקצר, בגודל מלא. "
            + "קפלו את הערימה פעם אחת באמצע והדקו שתי סיכות בקפל.",
        downloads: "מהדורות נוספות")
}

extension EditionPhrases {
    static let hebrew = EditionPhrases(
        archive: "כל הגיליונות", latest: "הגיליון האחרון", previousIssue: "הגיליון הקודם", nextIssue: "הגיליון הבא",
        previous: "הקודם", next: "הבא", minutes: "% דקות קריאה",
        moved: "למאמר זה כתובת חדשה:", otherIssues: "גיליונות אחרים", otherArticles: "מאמרים נוספים בגיליון זה",
        subscribe: "לקבל בדואר האלקטרוני", emailAddress: "כתובת דואר אלקטרוני", signUp: "הרשמה", feed: "הזנה",
        missing: "כאן לא הודפס דבר",
        missingLead: "אין עמוד בכתובת הזאת. אולי הועבר, ואולי נתלש.",
        booklet: "חוברת להדפסה ולקיפול (PDF)", pagesFile: "עמודים בזה אחר זה (PDF)",
        epubFile: "ספר אלקטרוני (EPUB)",
        search: "חיפוש", searchLabel: "חיפוש בארכיון",
        searchNeeds: "החיפוש דורש סקריפט שהדפדפן הזה אינו מריץ. כל המאמרים רשומים כאן:",
        found: "מאמרים שנמצאו: %", foundNone: "אין מאמר שבו כל המילים האלה.",
        writeInMargin: "לכתוב בשוליים", writeBeside: "לכתוב לצד „%…”", yourNote: "ההערה שלכם",
        noteHint: "מחשבה, שאלה, ספק", notesKept: "הערות: %, בדפדפן הזה בלבד.",
        saveNotes: "לשמור כ־Markdown", eraseNotes: "למחוק",
        printedCover: "השער כפי שהודפס: %", coverOf: "השער של %",
        olderIssues: "גיליונות ישנים יותר", newerIssues: "גיליונות חדשים יותר", assemble: "איך מכינים חוברת")
}

extension BookPhrases {
    static let hebrew = BookPhrases(
        cover: "שער", beginning: "תחילת המאמרים", printedPages: "העמודים המודפסים", printEdition: "המהדורה המודפסת",
        accessible: "הטקסט זורם לפי סדר הקריאה, תחת כותרות שאפשר לעבור ביניהן.",
        accessiblePictures: "לכל תמונה יש תיאור.",
        accessiblePages: "עמודי המהדורה המודפסת מסומנים ורשומים.",
        picture: "[תמונה: %]", readOnline: "לקרוא ברשת", readOn: "להמשך קריאה: %",
        unsubscribe: "ביטול הרשמה", links: "הערות וקישורים")
}
