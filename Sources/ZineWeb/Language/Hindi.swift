extension Phrases {
    static let hindi = Phrases(
        language: "hi",
        skip: "लेखों पर जाएँ", issue: "अंक %", contents: "विषय-सूची", page: "पृष्ठ %", nextIssue: "अगला अंक: %",
        toContents: "विषय-सूची पर लौटें",
        by: "लेखक: %", and: "और", published: "प्रकाशित: %", originally: "मूल प्रकाशन", licence: "लाइसेंस",
        notes: "टिप्पणियाँ", note: "टिप्पणी %", backToReference: "पाठ पर लौटें, टिप्पणी %", code: "कोड %",
        table: "तालिका %", details: "विवरण", done: "पूरा", open: "अधूरा",
        colophon: "प्रकाशन विवरण", typefaces: "मुद्राक्षर: %।", madeWith: "% से निर्मित।", print: "छापें, मोड़ें, स्टेपल करें",
        howToPrint: "पुस्तिका को % काग़ज़ पर छापें: दोनों ओर, छोटे किनारे पर पलटकर, वास्तविक आकार में। "
            + "पूरी गड्डी को बीच से एक बार मोड़ें और मोड़ पर दो स्टेपल लगाएँ।",
        downloads: "अन्य संस्करण")
}

extension EditionPhrases {
    static let hindi = EditionPhrases(
        archive: "सभी अंक", latest: "नवीनतम अंक", previousIssue: "पिछला अंक", nextIssue: "अगला अंक",
        previous: "पिछला", next: "अगला", minutes: "% मिनट का पाठ",
        moved: "इस लेख का नया पता:", otherIssues: "अन्य अंक", otherArticles: "इस अंक के अन्य लेख",
        subscribe: "ईमेल से पाएँ", emailAddress: "ईमेल पता", signUp: "सदस्य बनें", feed: "फ़ीड",
        missing: "यहाँ कुछ नहीं छपा है",
        missingLead: "इस पते पर कोई पृष्ठ नहीं है। शायद उसे हटाया गया, या फाड़ लिया गया।",
        booklet: "छापने और मोड़ने की पुस्तिका (PDF)", pagesFile: "एक-एक पृष्ठ (PDF)", epubFile: "ई-पुस्तक (EPUB)",
        search: "खोज", searchLabel: "पुराने अंकों में खोजें",
        searchNeeds: "खोज के लिए स्क्रिप्ट चाहिए, जिसे यह ब्राउज़र नहीं चला रहा। सभी लेख यहाँ हैं:",
        found: "मिले लेख: %", foundNone: "किसी लेख में ये सभी शब्द नहीं हैं।",
        writeInMargin: "हाशिये पर लिखें", writeBeside: "“%…” के पास लिखें", yourNote: "आपकी टिप्पणी",
        noteHint: "एक विचार, एक प्रश्न, एक संदेह", notesKept: "टिप्पणियाँ: %, केवल इसी ब्राउज़र में।",
        saveNotes: "Markdown में सहेजें", eraseNotes: "मिटाएँ",
        printedCover: "छपा हुआ आवरण: %", coverOf: "% का आवरण", olderIssues: "पुराने अंक", newerIssues: "नए अंक",
        assemble: "पुस्तिका कैसे बनाएँ")
}

extension BookPhrases {
    static let hindi = BookPhrases(
        cover: "आवरण", beginning: "लेखों का आरंभ", printedPages: "मुद्रित पृष्ठ", printEdition: "मुद्रित संस्करण",
        accessible: "पाठ पढ़ने के क्रम में बहता है, और शीर्षकों से होकर आगे बढ़ा जा सकता है।",
        accessiblePictures: "हर चित्र का वर्णन है।",
        accessiblePages: "मुद्रित संस्करण के पृष्ठ अंकित और सूचीबद्ध हैं।",
        picture: "[चित्र: %]", readOnline: "वेब पर पढ़ें", readOn: "आगे पढ़ें: %", unsubscribe: "सदस्यता छोड़ें",
        links: "टिप्पणियाँ और कड़ियाँ")
}
