extension Language {
    static let turkish = Language(
        tag: "tr",
        kinds: ArticleKindNames(
            report: "Rapor", feature: "Yazı", essay: "Deneme", interview: "Söyleşi", note: "Editörlerden",
            etcetera: "Öteberi", illustration: "Resim"),
        alerts: AlertNames(note: "Not", tip: "İpucu", important: "Önemli", warning: "Uyarı", caution: "Dikkat"),
        dates: DateForms(
            months: [
                "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım",
                "Aralık",
            ], day: "{day} {month} {year}", month: "{month} {year}"),
        names: NameList(joint: " ve "), plurals: .oneAndOther,
        print: PrintWords(
            readerNotes: "Notlar", continued: "devamı", qrCode: "QR kodu", links: "Bağlantılar",
            index: "Dizin", onPage: "sayfa %"),
        colophon: .turkish, page: .turkish, editions: .turkish, book: .turkish, assembly: .turkish, newFiles: .turkish)
}

extension ColophonWords {
    static let turkish = ColophonWords(
        title: "Künye",
        made: "Bu sayıyı {1}, Markdown dosyalarından sayfalara, yapraklara ve bir web baskısına dizdi.",
        type: "Yazı tipleri: {1}; metin boyu {2}, satır aralığı {3}.",
        pages: "Paragraflar bütün olarak satırlara, yazılar hep birlikte sayfalara bölündü; her metin "
            + "satırı aynı ızgaraya oturur ve sayı tam yaprakları doldurur.",
        print: "{1} kâğıda çift taraflı yazdırın, katlayın ve kat yerinden zımbalayın.")
}

extension Phrases {
    static let turkish = Phrases(
        skip: "Yazılara geç",
        issue: "Sayı %",
        contents: "İçindekiler",
        page: "Sayfa %",
        nextIssue: "Sonraki sayı: %",
        toContents: "İçindekilere dön",
        by: "Yazan: %",
        byMany: "Yazanlar: %",
        published: "Yayım tarihi: %",
        publishedIn: "Yayım tarihi: %",
        originally: "İlk yayımlandığı yer",
        retold: Adaptation(by: "Yeniden anlatan: %", byEditors: "Yeniden anlatan: Yayın kurulu"),
        abridged: Adaptation(by: "Kısaltan: %", byEditors: "Kısaltan: Yayın kurulu"),
        translated: Adaptation(by: "Çeviren: %", byEditors: "Çeviren: Yayın kurulu"),
        original: "Özgün metin: %",
        originalIsAt: "Özgün metnin adresi",
        licence: "Lisans",
        notes: "Notlar",
        note: "Not %",
        backToReference: "Metne dön, not %",
        code: "Kod %",
        table: "Tablo %",
        details: "Ayrıntılar",
        done: "Yapıldı",
        open: "Yapılacak",
        typefaces: "Yazı tipleri: %.",
        madeWith: "% ile hazırlandı.",
        print: "Yazdır, katla, zımbala",
        howToPrint: "Kitapçığı % kâğıda yazdırın: çift taraflı, kısa kenardan çevirerek, gerçek boyutta. "
            + "Desteyi ortadan bir kez katlayın ve kat yerine iki zımba teli takın.",
        downloads: "Diğer biçimler")
}

extension EditionPhrases {
    static let turkish = EditionPhrases(
        archive: "Bütün sayılar",
        latest: "En yeni sayı",
        previousIssue: "Önceki sayı",
        nextIssue: "Sonraki sayı",
        previous: "Önceki",
        next: "Sonraki",
        minutes: CountedPhrase(other: "% dk okuma"),
        moved: "Bu yazının yeni adresi:",
        otherIssues: "Diğer sayılar",
        otherArticles: "Bu sayının diğer yazıları",
        subscribe: "E-postayla alın",
        emailAddress: "E-posta adresi",
        signUp: "Kaydol",
        feed: "Besleme",
        missing: "Burada basılı bir şey yok",
        missingLead: "Bu adreste sayfa yok. Taşınmış ya da koparılmış olabilir.",
        booklet: "Yazdırıp katlamak için kitapçık (PDF)",
        pagesFile: "Sayfalar tek tek (PDF)",
        epubFile: "E-kitap (EPUB)", largePrint: "Büyük punto",
        braille: "Braille",
        search: "Ara",
        searchLabel: "Arşivde ara",
        searchNeeds: "Arama, bu tarayıcının çalıştırmadığı bir betik gerektirir. Bütün yazılar burada:",
        found: "Bulunan yazılar: %",
        foundNone: "Bu kelimelerin hepsini içeren yazı yok.",
        writeInMargin: "Kenara yaz",
        writeBeside: "“%…” yanına yaz",
        yourNote: "Notunuz",
        noteHint: "Bir düşünce, bir soru, bir kuşku",
        notesKept: "Notlar: %, yalnızca bu tarayıcıda.",
        saveNotes: "Markdown olarak kaydet",
        eraseNotes: "Sil",
        printedCover: "Basılı kapak: %",
        coverOf: "Kapak: %",
        olderIssues: "Eski sayılar",
        newerIssues: "Yeni sayılar",
        assemble: "Kitapçık nasıl yapılır")
}

extension BookPhrases {
    static let turkish = BookPhrases(
        cover: "Kapak",
        beginning: "Yazıların başı",
        printedPages: "Basılı sayfalar",
        printEdition: "basılı sürüm",
        accessible: "Metin ekrana uyar, okuma sırasıyla akar; başlıklar arasında gezinilebilir.",
        accessiblePictures: "Her resim betimlenmiştir.",
        accessiblePages: "Basılı sürümün sayfaları işaretlenmiş ve listelenmiştir.",
        picture: "[Resim: %]",
        readOnline: "Web’de oku",
        readOn: "Okumaya devam: %",
        unsubscribe: "Abonelikten çık",
        links: "Notlar ve bağlantılar")
}

extension AssemblyWords {
    static let turkish = AssemblyWords(
        title: "Kitapçık nasıl yapılır",
        lead: "Bir yazıcı, {paper} kâğıt ve on dakika yeter.",
        proofLead: "{paper} kâğıda prova baskısı: bakmak için, ciltlemek için değil.",
        shortEdge: "kısa kenardan",
        longEdge: "uzun kenardan",
        leftEdge: "sol kenar",
        rightEdge: "sağ kenar",
        twoPages: "{a} ve {b} numaralı sayfalar",
        onePage: "{a} numaralı sayfa",
        noPage: "boş sayfalar",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "Bu dosya, arka yüzleri yarım tur döndüren yazıcılar içindir; bir kez daha döndürmeyin.",
        severalZines: "{sheets} yaprağın her biri ayrı bir kitapçık olur.",
        poster: "Afiş yaprağın öbür yüzünde: yaprağı açın.",
        steps: [
            .print: Step(
                "Yazdırma",
                "{paper} kâğıda çift taraflı, {edge} çevirerek, gerçek boyutta yazdırın: %100, sayfaya sığdırmadan.",
                "İlk yaprağın çıktığı bir yazıcı ve üç ayar: kâğıt, {edge} çevrilen çift taraf ve %100"),
            .printOneSide: Step(
                "Yazdırma",
                "{paper} kâğıda tek taraflı, gerçek boyutta yazdırın: %100, sayfaya sığdırmadan.",
                "İlk yaprağın çıktığı bir yazıcı ve iki ayar: kâğıt ve %100"),
            .printFronts: Step(
                "Ön yüzleri yazdırma",
                "Ön yüzlerin dosyasını {paper} kâğıda tek taraflı, gerçek boyutta yazdırın: %100, "
                    + "sayfaya sığdırmadan.",
                "İlk yaprağın çıktığı bir yazıcı ve iki ayar: kâğıt ve %100"),
            .turnPile: Step(
                "Desteyi çevirme",
                "Bütün desteyi {edge} çevirin ve kâğıt tepsisine geri koyun.",
                "{edge} çevrilmeden önce ve çevrildikten sonra basılı deste"),
            .returnPile: Step(
                "Desteyi geri koyma",
                "Desteyi çıktığı gibi, çevirmeden kâğıt tepsisine geri koyun.",
                "Kâğıt tepsisine dönen basılı deste"),
            .printBacks: Step(
                "Arka yüzleri yazdırma",
                "Arka yüzlerin dosyasını aynı ayarlarla yazdırın.",
                "İlk yaprağın çıktığı bir yazıcı ve iki ayar: kâğıt ve %100"),
            .check: Step(
                "Bir yaprağı sınama",
                "Önce yalnız ilk yaprakla deneyin. {edge} çevirin: {front} numaralı sayfanın "
                    + "arkasında {behind} numaralı sayfa olmalı, başı başının arkasında.",
                "{edge} çevrilmeden önce ve çevrildikten sonra ilk yaprak: {front} numaralı "
                    + "sayfanın arkasında {behind} numaralı sayfa"),
            .stack: Step(
                "Üst üste koyma",
                "Yaprakları üst üste koyun. En altta {first} numaralı sayfanın yaprağı durur, o "
                    + "sayfa aşağı bakar; en üstte {middle} görünür.",
                "Üst üste yapraklar, en üstte {middle}"),
            .layOne: Step(
                "Yatırma",
                "Yaprağı {first} numaralı sayfa aşağı bakacak biçimde masaya koyun; üstte {middle} görünür.",
                "Yaprak, üstte {middle}"),
            .sort: Step(
                "Ayırma",
                "Yaprakları {count} formaya ayırın: sayfa {ranges}. Her birinde en küçük sayfa "
                    + "numaralı yaprak en altta durur, o sayfa aşağı bakar.",
                "Yan yana formalar, orta sayfaları yukarıda"),
            .fold: Step(
                "Katlama",
                "Bütün desteyi, {first} numaralı sayfa dışta ve önde kalacak biçimde ortadan bir "
                    + "kez katlayın. Kat yerini bir kaşığın sırtıyla keskinleştirin.",
                "Yarı katlanmış deste: {first} numaralı sayfanın yarısı öbürünün üstüne geliyor"),
            .foldBundles: Step(
                "Katlama",
                "Her formayı, en küçük sayfa numarası dışta ve önde kalacak biçimde ortadan bir kez "
                    + "katlayın. Kat yerini bir kaşığın sırtıyla keskinleştirin.",
                "Yarı katlanmış forma: ilk sayfasının yarısı öbürünün üstüne geliyor"),
            .foldEach: Step(
                "Katlama",
                "Her yaprağı tek başına, en küçük sayfa numarası dışta ve önde kalacak biçimde "
                    + "ortadan bir kez katlayın.",
                "Yarı katlanmış yaprak: ilk sayfasının yarısı öbürünün üstüne geliyor"),
            .gather: Step(
                "Harmanlama",
                "Katlanmış parçaları sayfa sırasıyla üst üste koyun, {first} numaralı sayfa en "
                    + "üstte, bütün kat yerleri {spine} boyunca.",
                "Üst üste katlanmış parçalar, {first} numaralı sayfa en üstte"),
            .pile: Step(
                "Üst üste koyma",
                "Yaprakları sayfa sırasıyla üst üste koyun, {first} numaralı sayfa en üstte.",
                "Üst üste yapraklar, {first} numaralı sayfa en üstte"),
            .cutPile: Step(
                "Kesme",
                "Yaprakların sırasını bozmadan, {first} numaralı sayfa en üstte, bütün desteyi ortadan kesin.",
                "Bir deste yaprak ve orta çizgisinde bir bıçak"),
            .join: Step(
                "Birleştirme",
                "{first} numaralı sayfanın bulunduğu yarıyı öbür yarının üstüne koyun.",
                "{first} numaralı sayfanın bulunduğu yarı öbürünün üstüne kaldırılıyor"),
            .crease: Step(
                "Kat izi",
                "Yaprağı sekize katlayın: bir kez boyuna, üç kez enine. Sonra basılı yüzü yukarı "
                    + "gelecek biçimde açın.",
                "Kat izleriyle basılı yaprak, sayfalar baş başa, dörderli iki sıra"),
            .slit: Step(
                "Bir kesik",
                "Enine ikiye katlayın, kısa kenar kısa kenara, baskı dışta. Kat yerinden sonraki "
                    + "kat izine kadar ortadan kesin.",
                "İkiye katlanmış yaprak ve kat yerinden ortasına kadar kesen bir makas"),
            .lengthwise: Step(
                "Boyuna katlama",
                "Açın ve boyuna katlayın, baskı dışta, kesik yukarıda.",
                "Çatı gibi boyuna katlanmış yaprak, önde dört sayfa"),
            .push: Step(
                "İtme",
                "İki ucundan tutun ve kesik açılana dek birbirine itin.",
                "Şeridin uçları birbirine itiliyor, ortası baklava biçiminde açılıyor"),
            .wrap: Step(
                "Sarma",
                "Dört çift yaprak artı işareti gibi durana dek itin. {first} numaralı sayfa önde "
                    + "kalacak biçimde sarın.",
                "Tek sırtın çevresinde dört çift yaprak ve onları {first} numaralı sayfaya saran bir ok"),
            .staple: Step(
                "Zımbalama",
                "Kitapçığı yeniden açın ve dışarıdan kat yerine iki zımba teli takın, her uçtan "
                    + "yüksekliğin dörtte biri kadar içeride. Uzun kollu zımbanız yok mu? Mukavvanın "
                    + "üstüne zımbalayın ve telleri elle kıvırın ya da üç dikiş atın.",
                "Dışarıdan açık kitapçık, çatı gibi, sırtında iki zımba teli"),
            .stapleSide: Step(
                "Zımbalama",
                "Önden, {spine} boyunca, kenardan 6\u{A0}mm içeriden bütün desteye iki zımba teli takın.",
                "Kapalı kitap, sırtının yanında iki zımba teli"),
            .sew: Step(
                "Ciltleme",
                "Formaları kat yerlerinden birbirine dikin. Ya da desteyi sıkıştırıp sırtına iki kez tutkal sürün.",
                "Kitabın sırtı, kat yerlerinden geçen iplik ve bir iğne"),
            .bind: Step(
                "Ciltleme",
                "Desteyi {spine} boyunca zımbalayın, kıskaçlayın ya da yapıştırın.",
                "Kapalı kitap, sırtının yanında iki zımba teli"),
            .trim: Step(
                "Tıraşlama",
                "Kapatın ve sayfaları aşan kâğıdı çelik cetvel boyunca keskin bir bıçakla kesin.",
                "Kapalı kitap, kesim çizgileri ve bir bıçak"),
            .layOut: Step(
                "Bakma",
                "Yaprakları yan yana koyun: her birinde karşılıklı sayfalar, okurun göreceği gibi.",
                "Yan yana, karşılıklı sayfalı yapraklar"),
            .look: Step(
                "Bakma",
                "Bütün sayfalar bir bakışta, sıra sıra, her biri numarasıyla.",
                "Sıralar hâlinde küçük sayfalı bir yaprak"),
            .read: Step(
                "Presleme ve okuma",
                "Ağır bir kitabın altında, dayanabildiğiniz kadar bırakın. Sonra okuyun ve "
                    + "kenarlarına yazın: onun için varlar.",
                "Kapağı aralık bitmiş kitapçık ve bir kurşun kalem"),
        ])
}

extension NewFileWords {
    static let turkish = NewFileWords(
        magazine: "Dergi. Her sayı bu dosyanın yanında bir klasördür.",
        unmark: "Uygun olanların başındaki işareti kaldırın.",
        tagline: "arka kapaktaki satır",
        publisher: "kim yayımlıyor",
        website: "dijital baskının bulunacağı adres",
        subscribe: "okurların e-posta baskısına kaydolduğu adres",
        themes: "`zine theme` hepsini sayar; `zine new theme ours` yenisini başlatır",
        ownPage: "Seçilen kâğıdın görünümü; burada söylenmeyenler, genişlettiği temadaki gibidir.",
        issueTitle: "Bu sayının konusu",
        pages: "dördün katı; yazılmazsa sığan en az sayfa",
        picture: "göremeyenler için resimde ne olduğu",
        credit: "kimin yaptığı",
        contents: "Yazılar sırasıyla. Bir yazı yerini isteyebilir:",
        noteTitle: "Sunuş",
        noteText: "Burası {1}. sayının ilk sayfası. Sayının konusunu ve okurların nelere dikkat etmesi "
            + "gerektiğini burada anlatın.",
        untitled: "Başlıksız",
        summary: "Başlığın altındaki satırlar ve webdeki tanıtım.",
        author: "Kim yazdı",
        text: "Metin burada başlar.",
        organization: "Raporun kime ait olduğu",
        published: "ilk yayımlandığı tarih",
        source: "nerede; sondaki QR kodu olur",
        license: "hangi hakla yeniden basıldığı",
        provenance: "ya da abridged, translation, retold: bu metnin ötekine göre ne olduğu",
        timezone: "aşağıda dilimi yazılmamış saatler için",
        reportSummary: "Özet",
        reportSummaryText: "Ne oldu, üç cümleyle.",
        timeline: "Zaman çizelgesi",
        firstEntry: "İlk görülen. Saatle başlayan iki ya da daha çok satır bir zaman çizelgesi olur.",
        lastEntry: "Yapılan.",
        lessons: "Ne öğrendik",
        lessonsText: "Metin burada sürer.")
}
