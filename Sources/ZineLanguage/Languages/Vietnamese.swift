extension Language {
    static let vietnamese = Language(
        tag: "vi",
        kinds: ArticleKindNames(
            report: "Phóng sự", feature: "Bài viết", essay: "Tiểu luận", interview: "Phỏng vấn", note: "Ban biên tập",
            etcetera: "Linh tinh", illustration: "Minh họa"),
        alerts: AlertNames(
            note: "Ghi chú", tip: "Mẹo", important: "Quan trọng", warning: "Cảnh báo", caution: "Cẩn thận"),
        dates: DateForms(
            months: [
                "tháng 1", "tháng 2", "tháng 3", "tháng 4", "tháng 5", "tháng 6", "tháng 7", "tháng 8", "tháng 9",
                "tháng 10", "tháng 11", "tháng 12",
            ], day: "{day} {month} năm {year}", month: "{month} năm {year}"),
        names: NameList(joint: " và "), plurals: .otherAlone,
        print: PrintWords(
            readerNotes: "Ghi chép", continued: "tiếp theo", qrCode: "Mã QR", links: "Liên kết",
            index: "Chỉ mục", onPage: "trang %"),
        colophon: .vietnamese, page: .vietnamese, editions: .vietnamese, book: .vietnamese, assembly: .vietnamese,
        newFiles: .vietnamese)
}

extension ColophonWords {
    static let vietnamese = ColophonWords(
        title: "Thông tin ấn phẩm",
        made: "Số này được {1} dàn từ Markdown thành trang, tờ in và bản web.",
        type: "Sắp chữ bằng {1}, cỡ chữ {2}, khoảng cách dòng {3}.",
        pages: "Mỗi đoạn được ngắt dòng như một khối, các trang được chia cho mọi bài cùng lúc; mọi dòng "
            + "chữ nằm trên cùng một lưới, và số báo lấp đầy trọn tờ.",
        print: "In hai mặt trên giấy {1}, gấp lại và bấm ghim ở nếp gấp.")
}

extension Phrases {
    static let vietnamese = Phrases(
        skip: "Đến các bài viết",
        issue: "Số %",
        contents: "Mục lục",
        page: "Trang %",
        nextIssue: "Số tiếp theo: %",
        toContents: "Về mục lục",
        by: "Tác giả: %",
        published: "Đăng ngày %",
        publishedIn: "Đăng %",
        originally: "Đăng lần đầu tại",
        retold: Adaptation(by: "Kể lại: %", byEditors: "Ban biên tập kể lại"),
        abridged: Adaptation(by: "Lược thuật: %", byEditors: "Ban biên tập lược thuật"),
        translated: Adaptation(by: "Người dịch: %", byEditors: "Ban biên tập dịch"),
        original: "Nguyên bản: %",
        originalIsAt: "Nguyên bản ở địa chỉ",
        licence: "Giấy phép",
        notes: "Chú thích",
        note: "Chú thích %",
        backToReference: "Về nội dung, chú thích %",
        code: "Mã %",
        table: "Bảng %",
        details: "Chi tiết",
        done: "Đã xong",
        open: "Chưa xong",
        typefaces: "Phông chữ: %.",
        madeWith: "Làm bằng %.",
        print: "In, gấp, bấm ghim",
        howToPrint: "In tập sách trên giấy %: hai mặt, lật theo cạnh ngắn, kích thước thực. Gấp đôi cả xấp một "
            + "lần và bấm hai ghim vào nếp gấp.",
        downloads: "Các bản khác")
}

extension EditionPhrases {
    static let vietnamese = EditionPhrases(
        archive: "Tất cả các số",
        latest: "Số mới nhất",
        previousIssue: "Số trước",
        nextIssue: "Số sau",
        previous: "Trước",
        next: "Sau",
        minutes: CountedPhrase(other: "Đọc % phút"),
        moved: "Bài này có địa chỉ mới:",
        otherIssues: "Các số khác",
        otherArticles: "Các bài khác trong số này",
        subscribe: "Nhận báo qua thư điện tử",
        emailAddress: "Địa chỉ thư điện tử",
        signUp: "Đăng ký",
        feed: "Nguồn cấp tin",
        missing: "Chỗ này chưa in gì",
        missingLead: "Không có trang nào ở địa chỉ này. Có thể nó đã được chuyển đi, hoặc bị xé mất.",
        booklet: "Tập sách để in và gấp (PDF)",
        pagesFile: "Từng trang một (PDF)",
        epubFile: "Sách điện tử (EPUB)", largePrint: "Chữ lớn",
        braille: "Chữ nổi",
        search: "Tìm kiếm",
        searchLabel: "Tìm trong kho lưu",
        searchNeeds: "Tìm kiếm cần một đoạn mã mà trình duyệt này không chạy. Tất cả các bài đều ở đây:",
        found: "Số bài tìm thấy: %",
        foundNone: "Không bài nào có đủ những từ này.",
        writeInMargin: "Viết vào lề",
        writeBeside: "Viết bên cạnh “%…”",
        yourNote: "Ghi chú của bạn",
        noteHint: "Một ý nghĩ, một câu hỏi, một mối ngờ",
        notesKept: "Ghi chú: %, chỉ lưu trong trình duyệt này.",
        saveNotes: "Lưu thành Markdown",
        eraseNotes: "Xóa",
        printedCover: "Bìa như khi in: %",
        coverOf: "Bìa của %",
        olderIssues: "Các số cũ hơn",
        newerIssues: "Các số mới hơn",
        assemble: "Cách làm một tập sách")
}

extension BookPhrases {
    static let vietnamese = BookPhrases(
        cover: "Bìa",
        beginning: "Bắt đầu các bài viết",
        printedPages: "Các trang của bản in",
        printEdition: "bản in",
        accessible: "Chữ tự dàn theo màn hình, đúng thứ tự đọc, dưới những tiêu đề có thể lướt qua.",
        accessiblePictures: "Mọi hình đều có mô tả.",
        accessiblePages: "Các trang của bản in được đánh dấu và liệt kê.",
        picture: "[Hình: %]",
        readOnline: "Đọc trên web",
        readOn: "Đọc tiếp: %",
        unsubscribe: "Hủy đăng ký",
        links: "Chú thích và liên kết")
}

extension AssemblyWords {
    static let vietnamese = AssemblyWords(
        title: "Cách làm tập sách",
        lead: "Chỉ cần một máy in, giấy {paper} và mười phút.",
        proofLead: "Một bản in thử trên giấy {paper}, để xem chứ không để đóng.",
        shortEdge: "theo cạnh ngắn",
        longEdge: "theo cạnh dài",
        leftEdge: "mép trái",
        rightEdge: "mép phải",
        twoPages: "trang {a} và trang {b}",
        onePage: "trang {a}",
        noPage: "các trang trắng",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "Tệp này dành cho máy in tự xoay mặt sau nửa vòng; đừng xoay thêm lần nữa.",
        severalZines: "Mỗi tờ trong {sheets} tờ sẽ thành một tập sách riêng.",
        poster: "Tấm áp phích ở mặt kia của tờ giấy: hãy mở ra.",
        steps: [
            .print: Step(
                "In",
                "In hai mặt trên giấy {paper}, lật {edge}, kích thước thực: 100%, không co giãn cho vừa trang.",
                "Máy in đang ra tờ đầu tiên, và ba thiết lập: giấy, hai mặt lật {edge}, và 100%"),
            .printOneSide: Step(
                "In",
                "In một mặt trên giấy {paper}, kích thước thực: 100%, không co giãn cho vừa trang.",
                "Máy in đang ra tờ đầu tiên, và hai thiết lập: giấy và 100%"),
            .printFronts: Step(
                "In các mặt trước",
                "In tệp các mặt trước, một mặt, trên giấy {paper}, kích thước thực: 100%, không co "
                    + "giãn cho vừa trang.",
                "Máy in đang ra tờ đầu tiên, và hai thiết lập: giấy và 100%"),
            .turnPile: Step(
                "Lật xấp giấy",
                "Lật cả xấp giấy {edge} và đặt lại vào khay giấy.",
                "Xấp giấy đã in, trước và sau khi lật {edge}"),
            .returnPile: Step(
                "Đặt lại xấp giấy",
                "Đặt lại xấp giấy vào khay như lúc nó ra, không lật.",
                "Xấp giấy đã in trên đường trở lại khay giấy"),
            .printBacks: Step(
                "In các mặt sau",
                "In tệp các mặt sau với cùng những thiết lập ấy.",
                "Máy in đang ra tờ đầu tiên, và hai thiết lập: giấy và 100%"),
            .check: Step(
                "Kiểm tra một tờ",
                "Trước hết hãy thử với tờ đầu tiên. Lật nó {edge}: sau trang {front} phải là trang "
                    + "{behind}, đầu trang cùng phía.",
                "Tờ đầu tiên trước và sau khi lật {edge}: trang {behind} nằm sau trang {front}"),
            .stack: Step(
                "Xếp chồng",
                "Đặt các tờ chồng lên nhau. Tờ có trang {first} nằm dưới cùng, trang ấy úp xuống; "
                    + "trên cùng thấy {middle}.",
                "Các tờ chồng lên nhau, trên cùng là {middle}"),
            .layOne: Step(
                "Đặt xuống",
                "Đặt tờ giấy lên bàn, trang {first} úp xuống; bên trên thấy {middle}.",
                "Tờ giấy, bên trên là {middle}"),
            .sort: Step(
                "Chia tay sách",
                "Chia các tờ thành {count} tay sách: trang {ranges}. Trong mỗi tay, tờ có số trang "
                    + "nhỏ nhất nằm dưới cùng, trang ấy úp xuống.",
                "Các tay sách đặt cạnh nhau, trang giữa ngửa lên"),
            .fold: Step(
                "Gấp",
                "Gấp đôi cả xấp một lần, sao cho trang {first} nằm ngoài, phía trước. Miết nếp gấp bằng lưng thìa.",
                "Xấp giấy gấp dở: nửa có trang {first} úp lên nửa kia"),
            .foldBundles: Step(
                "Gấp",
                "Gấp đôi từng tay sách một lần, sao cho số trang nhỏ nhất nằm ngoài, phía trước. "
                    + "Miết nếp gấp bằng lưng thìa.",
                "Một tay sách gấp dở: nửa có trang đầu úp lên nửa kia"),
            .foldEach: Step(
                "Gấp",
                "Gấp đôi riêng từng tờ một lần, sao cho số trang nhỏ nhất nằm ngoài, phía trước.",
                "Một tờ gấp dở: nửa có trang đầu úp lên nửa kia"),
            .gather: Step(
                "Gom lại",
                "Đặt các phần đã gấp chồng lên nhau theo thứ tự trang, trang {first} trên cùng, mọi "
                    + "nếp gấp dọc theo {spine}.",
                "Các phần đã gấp chồng lên nhau, trang {first} trên cùng"),
            .pile: Step(
                "Xếp chồng",
                "Đặt các tờ chồng lên nhau theo thứ tự trang, trang {first} trên cùng.",
                "Các tờ chồng lên nhau, trang {first} trên cùng"),
            .cutPile: Step(
                "Cắt",
                "Giữ nguyên thứ tự các tờ, trang {first} trên cùng, và cắt đôi cả xấp ở chính giữa.",
                "Một xấp giấy và con dao trên đường chính giữa"),
            .join: Step(
                "Ghép",
                "Đặt nửa có trang {first} lên nửa kia.",
                "Nửa có trang {first} được nhấc lên nửa kia"),
            .crease: Step(
                "Tạo nếp",
                "Gấp tờ giấy thành tám ô: một lần theo chiều dọc, ba lần theo chiều ngang. Rồi mở "
                    + "ra, mặt in ngửa lên.",
                "Tờ giấy đã in với các nếp gấp, các trang đầu đối đầu thành hai hàng bốn trang"),
            .slit: Step(
                "Cắt một đường",
                "Gấp đôi theo chiều ngang, cạnh ngắn vào cạnh ngắn, mặt in ra ngoài. Cắt ở giữa từ "
                    + "nếp gấp đến nếp kế tiếp.",
                "Tờ giấy gấp đôi, và chiếc kéo cắt từ nếp gấp đến chính giữa"),
            .lengthwise: Step(
                "Gấp dọc",
                "Mở ra rồi gấp theo chiều dọc, mặt in ra ngoài, đường cắt ở trên.",
                "Tờ giấy gấp dọc như mái nhà, phía trước là bốn trang"),
            .push: Step(
                "Đẩy vào",
                "Cầm hai đầu và đẩy vào nhau cho đến khi đường cắt hé ra.",
                "Hai đầu dải giấy đẩy vào nhau, ở giữa mở thành hình thoi"),
            .wrap: Step(
                "Quấn lại",
                "Đẩy cho đến khi bốn tờ đôi đứng thành dấu cộng. Quấn chúng lại sao cho trang {first} ở phía trước.",
                "Bốn tờ đôi quanh một gáy, và mũi tên quấn chúng về trang {first}"),
            .staple: Step(
                "Bấm ghim",
                "Mở tập sách ra và bấm từ ngoài hai ghim qua nếp gấp, cách mỗi đầu một phần tư "
                    + "chiều cao. Không có dập ghim tay dài? Hãy bấm lên bìa cứng rồi bẻ chân ghim bằng "
                    + "tay, hoặc khâu ba mũi.",
                "Tập sách mở nhìn từ ngoài, như mái nhà, với hai ghim trên nóc"),
            .stapleSide: Step(
                "Bấm ghim",
                "Bấm từ phía trước hai ghim xuyên cả xấp, cách {spine} 6\u{A0}mm.",
                "Cuốn sách đóng với hai ghim cạnh gáy"),
            .sew: Step(
                "Đóng sách",
                "Khâu các tay sách với nhau qua nếp gấp. Hoặc kẹp chặt xấp giấy và quét keo lên gáy, hai lần.",
                "Gáy sách với chỉ xuyên qua nếp gấp, và một cây kim"),
            .bind: Step(
                "Đóng sách",
                "Bấm ghim, kẹp hoặc dán xấp giấy dọc theo {spine}.",
                "Cuốn sách đóng với hai ghim cạnh gáy"),
            .trim: Step(
                "Xén",
                "Đóng sách lại và xén phần giấy thừa ngoài trang, bằng dao sắc men theo thước thép.",
                "Cuốn sách đóng với các đường cắt nét đứt, và con dao"),
            .layOut: Step(
                "Xem",
                "Đặt các tờ cạnh nhau: mỗi tờ là hai trang đối diện, như người đọc sẽ thấy.",
                "Các tờ có trang đối diện, đặt cạnh nhau"),
            .look: Step(
                "Xem",
                "Xem tất cả các trang trong nháy mắt, từng hàng một, mỗi trang có số.",
                "Một tờ với các trang nhỏ xếp thành hàng"),
            .read: Step(
                "Ép và đọc",
                "Để tập sách dưới một cuốn sách nặng chừng nào bạn còn chờ được. Rồi đọc, và viết "
                    + "vào lề: lề là để cho bạn viết.",
                "Tập sách hoàn chỉnh, bìa hé mở, và một cây bút chì"),
        ])
}

extension NewFileWords {
    static let vietnamese = NewFileWords(
        magazine: "Tạp chí. Mỗi số là một thư mục bên cạnh tệp này.",
        unmark: "Bỏ dấu trước những gì phù hợp.",
        tagline: "dòng chữ ở bìa sau",
        publisher: "ai xuất bản",
        website: "nơi sẽ đặt bản điện tử",
        subscribe: "nơi bạn đọc đăng ký nhận bản qua thư điện tử",
        themes: "`zine theme` liệt kê chúng; `zine new theme ours` bắt đầu một mẫu mới",
        ownPage: "Diện mạo cho khổ giấy đã chọn; những gì không nêu ở đây thì như trong mẫu mà nó mở rộng.",
        issueTitle: "Số này nói về điều gì",
        pages: "bội số của bốn; không ghi thì ít nhất có thể",
        picture: "hình cho thấy gì, dành cho người không nhìn thấy",
        credit: "ai làm ra nó",
        contents: "Các bài theo thứ tự. Một bài có thể xin chỗ của mình:",
        noteTitle: "Lời ban biên tập",
        noteText: "Đây là trang đầu của số {1}. Hãy nói ở đây số này viết về điều gì và bạn đọc nên chú ý điều gì.",
        untitled: "Không tên",
        summary: "Những dòng dưới tên bài và lời giới thiệu trên web.",
        author: "Ai viết",
        text: "Bài viết bắt đầu ở đây.",
        organization: "Phóng sự của ai",
        published: "đăng lần đầu khi nào",
        source: "ở đâu; nó thành mã QR ở cuối bài",
        license: "được in lại theo quyền nào",
        provenance: "hoặc abridged, translation, retold: bài này là gì so với bài kia",
        timezone: "của những mốc giờ bên dưới không ghi rõ",
        reportSummary: "Tóm tắt",
        reportSummaryText: "Điều gì đã xảy ra, trong ba câu.",
        timeline: "Diễn biến",
        firstEntry: "Điều thấy đầu tiên. Hai dòng trở lên bắt đầu bằng giờ sẽ thành một dòng thời gian.",
        lastEntry: "Điều đã làm.",
        lessons: "Chúng tôi đã học được gì",
        lessonsText: "Bài viết tiếp tục ở đây.")
}
