extension Phrases {
    static let arabic = Phrases(
        language: "ar",
        skip: "إلى المقالات", issue: "العدد %", contents: "المحتويات", page: "الصفحة %",
        nextIssue: "العدد القادم: %", toContents: "العودة إلى المحتويات",
        by: "بقلم %", and: "و", published: "نُشر في %", originally: "نُشر أول مرة في", licence: "الرخصة",
        notes: "الحواشي", note: "الحاشية %", backToReference: "العودة إلى النص، الحاشية %", code: "الشيفرة %",
        table: "الجدول %", details: "التفاصيل", done: "تم", open: "لم يتم",
        colophon: "بيانات النشر", typefaces: "الخطوط: %.", madeWith: "صُنع بواسطة %.",
        print: "اطبع واطوِ ودبّس",
        howToPrint: "اطبع الكتيب على ورق %: على الوجهين، بالقلب على الحافة القصيرة، وبالحجم الفعلي. "
            + "اطوِ الأوراق معًا مرة واحدة من المنتصف وضع دبوسين في الطية.",
        downloads: "طبعات أخرى")
}

extension EditionPhrases {
    static let arabic = EditionPhrases(
        archive: "كل الأعداد", latest: "أحدث عدد", previousIssue: "العدد السابق", nextIssue: "العدد التالي",
        previous: "السابق", next: "التالي", minutes: "% دقيقة للقراءة",
        moved: "لهذا المقال عنوان جديد:", otherIssues: "أعداد أخرى", otherArticles: "مقالات أخرى من هذا العدد",
        subscribe: "استلمها في بريدك", emailAddress: "عنوان البريد الإلكتروني", signUp: "اشترك",
        feed: "خلاصة",
        missing: "لا شيء مطبوع هنا",
        missingLead: "لا توجد صفحة في هذا العنوان. ربما نُقلت أو انتُزعت.",
        booklet: "كتيب للطباعة والطي (PDF)", pagesFile: "الصفحات واحدة واحدة (PDF)",
        epubFile: "كتاب إلكتروني (EPUB)",
        search: "البحث", searchLabel: "ابحث في الأرشيف",
        searchNeeds: "يحتاج البحث إلى برنامج نصي لا يشغّله هذا المتصفح. كل المقالات مدرجة هنا:",
        found: "المقالات التي عُثر عليها: %", foundNone: "لا يوجد مقال فيه كل هذه الكلمات.",
        writeInMargin: "اكتب في الهامش", writeBeside: "اكتب بجانب «%…»", yourNote: "ملاحظتك",
        noteHint: "فكرة، سؤال، شك", notesKept: "الملاحظات: %، محفوظة في هذا المتصفح وحده.",
        saveNotes: "احفظها بصيغة Markdown", eraseNotes: "امحُ",
        printedCover: "الغلاف كما طُبع: %", coverOf: "غلاف %",
        olderIssues: "أعداد أقدم", newerIssues: "أعداد أحدث", assemble: "كيف تصنع كتيبًا")
}

extension BookPhrases {
    static let arabic = BookPhrases(
        cover: "الغلاف", beginning: "بداية المقالات", printedPages: "الصفحات المطبوعة",
        printEdition: "الطبعة الورقية",
        accessible: "ينساب النص حسب ترتيب القراءة تحت عناوين يمكن التنقل بينها.",
        accessiblePictures: "لكل صورة وصف.",
        accessiblePages: "صفحات الطبعة الورقية معلَّمة ومدرجة.",
        picture: "[صورة: %]", readOnline: "اقرأ على الويب", readOn: "تابع القراءة: %",
        unsubscribe: "إلغاء الاشتراك", links: "الحواشي والروابط")
}
