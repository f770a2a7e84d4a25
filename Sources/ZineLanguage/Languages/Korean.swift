extension Language {
    static let korean = Language(
        tag: "ko",
        kinds: ArticleKindNames(
            report: "보고서", feature: "기사", essay: "에세이", interview: "인터뷰", note: "편집부", etcetera: "이모저모",
            illustration: "삽화"),
        alerts: AlertNames(note: "참고", tip: "도움말", important: "중요", warning: "경고", caution: "주의"),
        dates: DateForms(
            months: ["1월", "2월", "3월", "4월", "5월", "6월", "7월", "8월", "9월", "10월", "11월", "12월"],
            day: "{year}년 {month} {day}일", month: "{year}년 {month}"),
        names: NameList(joint: ", "), plurals: .otherAlone,
        print: PrintWords(
            readerNotes: "메모", continued: "이어짐", qrCode: "QR 코드", links: "링크",
            index: "찾아보기", onPage: "%쪽"),
        colophon: .korean, page: .korean, editions: .korean, book: .korean, assembly: .korean, newFiles: .korean)
}

extension ColophonWords {
    static let korean = ColophonWords(
        title: "만듦새",
        made: "이번 호는 {1} 프로그램이 마크다운을 읽어 쪽과 종이와 웹판으로 짜냈습니다.",
        type: "글꼴은 {1}, 본문 크기는 {2}, 글줄 간격은 {3}입니다.",
        pages: "문단은 통째로 줄을 나누고 쪽은 모든 글을 함께 놓고 나누었습니다. 본문의 모든 줄은 하나의 격자 위에 놓이며, 이번 호는 종이를 남김없이 채웁니다.",
        print: "{1} 용지에 양면으로 인쇄해 접고, 접은 자리를 스테이플러로 찍으세요.")
}

extension Phrases {
    static let korean = Phrases(
        skip: "본문으로 건너뛰기",
        issue: "%호",
        contents: "차례",
        page: "%쪽",
        nextIssue: "다음 호: %",
        toContents: "차례로 돌아가기",
        by: "글 %",
        published: "%에 펴냄",
        publishedIn: "%에 펴냄",
        originally: "처음 실린 곳",
        retold: Adaptation(by: "다시 씀: %", byEditors: "다시 씀: 편집부"),
        abridged: Adaptation(by: "간추림: %", byEditors: "간추림: 편집부"),
        translated: Adaptation(by: "옮김: %", byEditors: "옮김: 편집부"),
        original: "원문: %",
        originalIsAt: "원문 주소",
        licence: "이용 허락",
        notes: "주석",
        note: "주석 %",
        backToReference: "본문으로 돌아가기, 주석 %",
        code: "코드 %",
        table: "표 %",
        details: "자세히",
        done: "완료",
        open: "미완료",
        typefaces: "글꼴: %.",
        madeWith: "만든 프로그램: %.",
        print: "인쇄하고, 접고, 찍기",
        howToPrint: "소책자를 % 용지에 인쇄하세요. 양면, 짧은 쪽으로 넘기기, 실제 크기로 설정합니다. 종이 더미를 가운데로 한 번 접고 접은 자리에 스테이플러 침을 두 개 박으세요.",
        downloads: "다른 형식")
}

extension EditionPhrases {
    static let korean = EditionPhrases(
        archive: "모든 호",
        latest: "최신 호",
        previousIssue: "이전 호",
        nextIssue: "다음 호",
        previous: "이전",
        next: "다음",
        minutes: CountedPhrase(other: "읽는 데 %분"),
        moved: "이 글의 주소가 바뀌었습니다.",
        otherIssues: "다른 호",
        otherArticles: "이번 호의 다른 글",
        subscribe: "전자우편으로 받아 보기",
        emailAddress: "전자우편 주소",
        signUp: "신청",
        feed: "피드",
        missing: "여기에는 인쇄된 것이 없습니다",
        missingLead: "이 주소에는 쪽이 없습니다. 옮겨졌거나 찢겨 나갔을지도 모릅니다.",
        booklet: "인쇄해 접는 소책자 (PDF)",
        pagesFile: "한 쪽씩 (PDF)",
        epubFile: "전자책 (EPUB)", largePrint: "큰 글자",
        braille: "점자",
        search: "찾기",
        searchLabel: "지난 호에서 찾기",
        searchNeeds: "찾기에는 스크립트가 필요한데 이 브라우저는 실행하지 않습니다. 모든 글은 여기에 있습니다.",
        found: "찾은 글: %편",
        foundNone: "이 낱말이 모두 든 글이 없습니다.",
        writeInMargin: "여백에 적기",
        writeBeside: "“%…” 옆에 적기",
        yourNote: "내 메모",
        noteHint: "생각, 물음, 의심",
        notesKept: "메모 %개, 이 브라우저에만 저장됩니다.",
        saveNotes: "마크다운으로 저장",
        eraseNotes: "지우기",
        printedCover: "인쇄된 표지: %",
        coverOf: "표지: %",
        olderIssues: "이전 호들",
        newerIssues: "이후 호들",
        assemble: "소책자 만드는 법")
}

extension BookPhrases {
    static let korean = BookPhrases(
        cover: "표지",
        beginning: "글의 시작",
        printedPages: "인쇄판의 쪽",
        printEdition: "인쇄판",
        accessible: "글이 화면에 맞추어 읽는 순서대로 흐르며, 제목을 따라 옮겨 다닐 수 있습니다.",
        accessiblePictures: "모든 그림에 설명이 있습니다.",
        accessiblePages: "인쇄판의 쪽이 표시되고 목록으로 실려 있습니다.",
        picture: "[그림: %]",
        readOnline: "웹에서 읽기",
        readOn: "이어서 읽기: %",
        unsubscribe: "수신 거부",
        links: "주석과 링크")
}

extension AssemblyWords {
    static let korean = AssemblyWords(
        title: "소책자 만드는 법",
        lead: "프린터와 {paper} 용지, 그리고 십 분이면 됩니다.",
        proofLead: "{paper} 용지에 찍은 시험 인쇄물입니다. 묶지 않고 살펴보기만 합니다.",
        shortEdge: "짧은 쪽으로",
        longEdge: "긴 쪽으로",
        leftEdge: "왼쪽 가장자리",
        rightEdge: "오른쪽 가장자리",
        twoPages: "{a}쪽과 {b}쪽",
        onePage: "{a}쪽",
        noPage: "빈 쪽",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "이 파일은 뒷면을 반 바퀴 돌려 찍는 프린터용입니다. 한 번 더 돌리지 마세요.",
        severalZines: "종이 {sheets}장이 저마다 한 권의 소책자가 됩니다.",
        poster: "포스터는 종이 뒷면에 있습니다. 펼쳐 보세요.",
        steps: [
            .print: Step(
                "인쇄",
                "{paper} 용지에 양면으로, {edge} 넘기기, 실제 크기로 인쇄하세요. 100%로, 용지에 맞추지 않습니다.",
                "첫 장이 나오는 프린터와 세 가지 설정: 용지, {edge} 넘기는 양면, 100%"),
            .printOneSide: Step(
                "인쇄",
                "{paper} 용지에 단면으로, 실제 크기로 인쇄하세요. 100%로, 용지에 맞추지 않습니다.",
                "첫 장이 나오는 프린터와 두 가지 설정: 용지와 100%"),
            .printFronts: Step(
                "앞면 인쇄",
                "앞면 파일을 {paper} 용지에 단면으로, 실제 크기로 인쇄하세요. 100%로, 용지에 맞추지 않습니다.",
                "첫 장이 나오는 프린터와 두 가지 설정: 용지와 100%"),
            .turnPile: Step(
                "더미 뒤집기",
                "종이 더미 전체를 {edge} 뒤집어 용지함에 다시 넣으세요.",
                "{edge} 뒤집기 전과 뒤의 인쇄된 종이 더미"),
            .returnPile: Step(
                "더미 다시 넣기",
                "종이 더미를 뒤집지 말고 나온 그대로 용지함에 다시 넣으세요.",
                "용지함으로 돌아가는 인쇄된 종이 더미"),
            .printBacks: Step(
                "뒷면 인쇄",
                "뒷면 파일을 같은 설정으로 인쇄하세요.",
                "첫 장이 나오는 프린터와 두 가지 설정: 용지와 100%"),
            .check: Step(
                "한 장 확인",
                "먼저 첫 장만으로 해 보세요. {edge} 뒤집으면 {front}쪽 뒤에 {behind}쪽이, 위쪽끼리 맞물려 있어야 합니다.",
                "{edge} 뒤집기 전과 뒤의 첫 장: {front}쪽 뒤에 {behind}쪽"),
            .stack: Step(
                "쌓기",
                "종이를 포개어 쌓으세요. {first}쪽이 있는 종이가 맨 아래에 그 쪽을 아래로 하여 놓이고, 맨 위에는 {middle}이 보입니다.",
                "포개어 쌓은 종이, 맨 위에 {middle}"),
            .layOne: Step(
                "놓기",
                "{first}쪽을 아래로 하여 종이를 책상에 놓으세요. 위에는 {middle}이 보입니다.",
                "위로 {middle}이 보이는 종이"),
            .sort: Step(
                "나누기",
                "종이를 {count}묶음으로 나누세요: {ranges}쪽. 묶음마다 쪽 번호가 가장 작은 종이가 맨 아래에, 그 쪽을 아래로 하여 놓입니다.",
                "나란히 놓인 종이 묶음, 가운데 쪽이 위로"),
            .fold: Step(
                "접기",
                "더미 전체를 가운데로 한 번 접어 {first}쪽이 바깥 앞쪽에 오게 하세요. 숟가락 등으로 접은 자리를 눌러 주세요.",
                "반쯤 접은 더미: {first}쪽이 있는 절반이 다른 절반 위로 넘어옵니다"),
            .foldBundles: Step(
                "접기",
                "묶음마다 가운데로 한 번 접어 가장 작은 쪽 번호가 바깥 앞쪽에 오게 하세요. 숟가락 등으로 접은 자리를 눌러 주세요.",
                "반쯤 접은 묶음: 첫 쪽이 있는 절반이 다른 절반 위로 넘어옵니다"),
            .foldEach: Step(
                "접기",
                "종이를 한 장씩 따로 가운데로 한 번 접어 가장 작은 쪽 번호가 바깥 앞쪽에 오게 하세요.",
                "반쯤 접은 종이: 첫 쪽이 있는 절반이 다른 절반 위로 넘어옵니다"),
            .gather: Step(
                "모으기",
                "접은 것들을 쪽 순서대로 포개세요. {first}쪽이 맨 위에, 접은 자리는 모두 {spine}에 오게 합니다.",
                "포개어 놓은 접은 것들, 맨 위에 {first}쪽"),
            .pile: Step(
                "쌓기",
                "종이를 쪽 순서대로 포개어 쌓되 {first}쪽이 맨 위에 오게 하세요.",
                "포개어 쌓은 종이, 맨 위에 {first}쪽"),
            .cutPile: Step(
                "자르기",
                "종이의 순서를 그대로 두고 {first}쪽을 맨 위로 하여 더미 전체를 가운데로 자르세요.",
                "종이 더미와 가운데 선 위의 칼"),
            .join: Step(
                "포개기",
                "{first}쪽이 있는 절반을 다른 절반 위에 올리세요.",
                "{first}쪽이 있는 절반을 다른 절반 위로 올립니다"),
            .crease: Step(
                "자국 내기",
                "종이를 여덟 칸으로 접으세요. 길게 한 번, 가로로 세 번입니다. 그런 다음 인쇄면을 위로 하여 펼치세요.",
                "접은 자국이 난 인쇄된 종이, 네 쪽씩 두 줄로 머리를 맞댄 쪽들"),
            .slit: Step(
                "한 번 자르기",
                "짧은 쪽끼리 맞대어 반으로 접되 인쇄면이 바깥에 오게 하세요. 접은 자리에서 다음 자국까지 가운데를 자르세요.",
                "반으로 접은 종이와 접은 자리에서 가운데까지 자르는 가위"),
            .lengthwise: Step(
                "길게 접기",
                "펼친 다음 길게 접으세요. 인쇄면은 바깥, 자른 자리는 위쪽입니다.",
                "지붕처럼 길게 접은 종이, 앞에 네 쪽"),
            .push: Step(
                "밀어 모으기",
                "양 끝을 잡고 자른 자리가 벌어질 때까지 가운데로 미세요.",
                "양 끝을 밀자 가운데가 마름모로 벌어지는 띠"),
            .wrap: Step(
                "감싸기",
                "두 겹짜리 종이 네 장이 더하기 모양이 될 때까지 미세요. {first}쪽이 앞에 오도록 감싸 돌리세요.",
                "한 책등 둘레의 두 겹짜리 종이 네 장과, {first}쪽이 앞에 오게 감싸는 화살표"),
            .staple: Step(
                "찍기",
                "다시 펼쳐 바깥에서 접은 자리에 스테이플러 침을 두 개 박으세요. 양 끝에서 높이의 4분의 1 되는 곳입니다. 긴 스테이플러가 없나요? 판지에 대고 "
                    + "박은 뒤 침을 손으로 구부리거나, 실로 세 땀 꿰매세요.",
                "지붕처럼 펼쳐 바깥에서 본 소책자와 등마루의 침 두 개"),
            .stapleSide: Step(
                "찍기",
                "앞에서 더미 전체에 침을 두 개 박으세요. {spine}에서 6\u{A0}mm 되는 곳입니다.",
                "책등 옆에 침이 두 개 박힌 덮은 책"),
            .sew: Step(
                "꿰매기",
                "접은 자리를 꿰어 묶음을 서로 묶으세요. 또는 더미를 조이고 책등에 풀을 두 번 바르세요.",
                "접은 자리에 실을 꿴 책등과 바늘"),
            .bind: Step(
                "묶기",
                "{spine}를 따라 더미를 찍거나 집거나 풀로 붙이세요.",
                "책등 옆에 침이 두 개 박힌 덮은 책"),
            .trim: Step(
                "다듬기",
                "덮은 다음 쪽 바깥으로 나온 종이를 쇠자에 대고 잘 드는 칼로 자르세요.",
                "자를 곳이 점선으로 표시된 덮은 책과 칼"),
            .layOut: Step(
                "살펴보기",
                "종이를 나란히 놓으세요. 한 장마다 독자가 볼 펼침면이 있습니다.",
                "나란히 놓인 펼침면 종이들"),
            .look: Step(
                "살펴보기",
                "모든 쪽을 번호와 함께 줄줄이 한눈에 봅니다.",
                "작은 쪽이 줄지어 있는 종이"),
            .read: Step(
                "누르고 읽기",
                "무거운 책 밑에 참을 수 있는 만큼 눌러 두세요. 그런 다음 읽고, 여백에 적으세요. 여백은 그러라고 있습니다.",
                "표지가 반쯤 열린 완성된 소책자와 연필"),
        ])
}

extension NewFileWords {
    static let korean = NewFileWords(
        magazine: "잡지입니다. 호마다 이 파일 옆의 폴더 하나입니다.",
        unmark: "해당하는 줄 앞의 기호를 지우세요.",
        tagline: "뒤표지의 한 줄",
        publisher: "펴내는 이",
        website: "디지털판이 놓일 곳",
        subscribe: "독자가 전자우편판을 신청하는 곳",
        themes: "`zine theme`은 목록을 보여 주고, `zine new theme ours`는 새로 시작합니다",
        ownPage: "고른 종이에 맞춘 모양입니다. 여기에 없는 것은 바탕이 되는 테마와 같습니다.",
        issueTitle: "이번 호의 주제",
        pages: "4의 배수. 없으면 들어가는 가장 적은 쪽수",
        picture: "그림에 무엇이 있는지, 볼 수 없는 이를 위해",
        credit: "만든 이",
        contents: "글을 차례대로 적습니다. 글은 자리를 청할 수 있습니다.",
        noteTitle: "편집자의 말",
        noteText: "{1}호의 첫 쪽입니다. 이번 호가 무엇을 다루는지, 무엇을 눈여겨볼지 여기에 쓰세요.",
        untitled: "제목 없음",
        summary: "제목 아래의 몇 줄이자 웹의 소개글입니다.",
        author: "쓴 이",
        text: "본문은 여기서 시작합니다.",
        organization: "누구의 보고서인지",
        published: "처음 발표된 날",
        source: "발표된 곳. 글 끝의 QR 코드가 됩니다",
        license: "어떤 권리로 다시 싣는지",
        provenance: "또는 abridged, translation, retold. 이 글이 그 글의 무엇인지",
        timezone: "아래에서 시간대가 없는 시각의 시간대",
        reportSummary: "요약",
        reportSummaryText: "무슨 일이 있었는지 세 문장으로.",
        timeline: "경과",
        firstEntry: "맨 처음 본 것. 시각으로 시작하는 줄이 둘 이상이면 연표가 됩니다.",
        lastEntry: "한 일.",
        lessons: "배운 것",
        lessonsText: "본문은 여기에 이어집니다.")
}
