extension Language {
    static let indonesian = Language(
        tag: "id",
        kinds: ArticleKindNames(
            report: "Laporan", feature: "Artikel", essay: "Esai", interview: "Wawancara", note: "Redaksi",
            etcetera: "Serba-serbi", illustration: "Ilustrasi"),
        alerts: AlertNames(
            note: "Catatan", tip: "Kiat", important: "Penting", warning: "Peringatan", caution: "Hati-hati"),
        dates: DateForms(
            months: [
                "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
                "November", "Desember",
            ], day: "{day} {month} {year}", month: "{month} {year}"),
        names: NameList(joint: ", dan ", jointOfTwo: " dan "), plurals: .otherAlone,
        print: PrintWords(
            readerNotes: "Catatan", continued: "sambungan", qrCode: "Kode QR", links: "Tautan",
            index: "Indeks", onPage: "halaman %"),
        colophon: .indonesian, page: .indonesian, editions: .indonesian, book: .indonesian, assembly: .indonesian,
        newFiles: .indonesian)
}

extension ColophonWords {
    static let indonesian = ColophonWords(
        title: "Kolofon",
        made: "Edisi ini dibaca dari Markdown lalu disusun menjadi halaman, lembar, dan terbitan web oleh {1}.",
        type: "Disusun dengan huruf {1}, teks berukuran {2} pada jarak baris {3}.",
        pages: "Paragraf dipenggal secara utuh dan pergantian halaman dipilih untuk semua artikel "
            + "sekaligus; setiap baris teks bertumpu pada satu kisi, dan edisi ini mengisi lembar-lembar "
            + "penuh.",
        print: "Cetaklah di kedua sisi kertas {1}, lipat, lalu staples pada lipatannya.")
}

extension Phrases {
    static let indonesian = Phrases(
        skip: "Langsung ke artikel",
        issue: "Edisi %",
        contents: "Daftar isi",
        page: "Halaman %",
        nextIssue: "Edisi berikutnya: %",
        toContents: "Kembali ke daftar isi",
        by: "Oleh %",
        published: "Terbit pada %",
        publishedIn: "Terbit pada %",
        originally: "Pertama kali terbit di",
        retold: Adaptation(by: "Diceritakan kembali oleh %", byEditors: "Diceritakan kembali oleh redaksi"),
        abridged: Adaptation(by: "Diringkas oleh %", byEditors: "Diringkas oleh redaksi"),
        translated: Adaptation(by: "Diterjemahkan oleh %", byEditors: "Diterjemahkan oleh redaksi"),
        original: "Naskah asli: %",
        originalIsAt: "Naskah asli ada di",
        licence: "Lisensi",
        notes: "Catatan kaki",
        note: "Catatan kaki %",
        backToReference: "Kembali ke teks, catatan kaki %",
        code: "Kode %",
        table: "Tabel %",
        details: "Rincian",
        done: "Selesai",
        open: "Belum selesai",
        typefaces: "Disusun dengan huruf %.",
        madeWith: "Dibuat dengan %.",
        print: "Cetak, lipat, staples",
        howToPrint: "Cetak buklet pada kertas %: di kedua sisi, dibalik di tepi pendek, dengan ukuran "
            + "sebenarnya. Lipat seluruh tumpukan satu kali di tengah, lalu pasang dua isi staples pada "
            + "lipatannya.",
        downloads: "Bentuk lain")
}

extension EditionPhrases {
    static let indonesian = EditionPhrases(
        archive: "Semua edisi",
        latest: "Edisi terbaru",
        previousIssue: "Edisi sebelumnya",
        nextIssue: "Edisi berikutnya",
        previous: "Sebelumnya",
        next: "Berikutnya",
        minutes: CountedPhrase(other: "% menit baca"),
        moved: "Artikel ini punya alamat baru:",
        otherIssues: "Edisi lain",
        otherArticles: "Artikel lain dalam edisi ini",
        subscribe: "Terima lewat surel",
        emailAddress: "Alamat surel",
        signUp: "Daftar",
        feed: "Umpan",
        missing: "Tidak ada yang tercetak di sini",
        missingLead: "Tidak ada halaman di alamat ini. Mungkin sudah dipindahkan, atau tersobek.",
        booklet: "Buklet untuk dicetak dan dilipat (PDF)",
        pagesFile: "Halaman satu per satu (PDF)",
        epubFile: "Buku elektronik (EPUB)", largePrint: "Huruf besar",
        braille: "Braille",
        search: "Cari",
        searchLabel: "Cari di arsip",
        searchNeeds: "Pencarian memerlukan skrip yang tidak dijalankan peramban ini. Semua artikel ada di sini:",
        found: "Artikel ditemukan: %",
        foundNone: "Tidak ada artikel yang memuat semua kata ini.",
        writeInMargin: "Tulis di pinggir halaman",
        writeBeside: "Tulis di samping “%…”",
        yourNote: "Catatan Anda",
        noteHint: "Sebuah gagasan, pertanyaan, keraguan",
        notesKept: "Catatan: %, hanya tersimpan di peramban ini.",
        saveNotes: "Simpan sebagai Markdown",
        eraseNotes: "Hapus",
        printedCover: "Sampul seperti yang tercetak: %",
        coverOf: "Sampul %",
        olderIssues: "Edisi lebih lama",
        newerIssues: "Edisi lebih baru",
        assemble: "Cara membuat buklet")
}

extension BookPhrases {
    static let indonesian = BookPhrases(
        cover: "Sampul",
        beginning: "Awal artikel",
        printedPages: "Halaman edisi cetak",
        printEdition: "edisi cetak",
        accessible: "Teks menyesuaikan diri dengan layar, sesuai urutan baca, di bawah judul-judul yang dapat "
            + "dijelajahi.",
        accessiblePictures: "Setiap gambar disertai uraian.",
        accessiblePages: "Halaman edisi cetak ditandai dan didaftar.",
        picture: "[Gambar: %]",
        readOnline: "Baca di web",
        readOn: "Baca selanjutnya: %",
        unsubscribe: "Berhenti berlangganan",
        links: "Catatan kaki dan tautan")
}

extension AssemblyWords {
    static let indonesian = AssemblyWords(
        title: "Cara membuat buklet",
        lead: "Cukup sebuah printer, kertas {paper}, dan sepuluh menit.",
        proofLead: "Cetak coba pada kertas {paper}: untuk dilihat, bukan untuk dijilid.",
        shortEdge: "di tepi pendek",
        longEdge: "di tepi panjang",
        leftEdge: "tepi kiri",
        rightEdge: "tepi kanan",
        twoPages: "halaman {a} dan {b}",
        onePage: "halaman {a}",
        noPage: "halaman kosong",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "Berkas ini untuk printer yang memutar sisi belakang setengah putaran; jangan diputar "
            + "sekali lagi.",
        severalZines: "Masing-masing dari {sheets} lembar menjadi satu buklet tersendiri.",
        poster: "Posternya ada di sisi lain lembar ini: bukalah lipatannya.",
        steps: [
            .print: Step(
                "Cetak",
                "Cetak di kedua sisi kertas {paper}, dibalik {edge}, dengan ukuran sebenarnya: "
                    + "100%, tanpa disesuaikan dengan halaman.",
                "Printer yang mengeluarkan lembar pertama, dan tiga pengaturan: kertas, dua sisi "
                    + "dibalik {edge}, dan 100%"),
            .printOneSide: Step(
                "Cetak",
                "Cetak di satu sisi kertas {paper}, dengan ukuran sebenarnya: 100%, tanpa "
                    + "disesuaikan dengan halaman.",
                "Printer yang mengeluarkan lembar pertama, dan dua pengaturan: kertas dan 100%"),
            .printFronts: Step(
                "Cetak sisi depan",
                "Cetak berkas sisi depan di satu sisi kertas {paper}, dengan ukuran sebenarnya: "
                    + "100%, tanpa disesuaikan dengan halaman.",
                "Printer yang mengeluarkan lembar pertama, dan dua pengaturan: kertas dan 100%"),
            .turnPile: Step(
                "Balik tumpukan",
                "Balik seluruh tumpukan {edge}, lalu masukkan kembali ke baki kertas.",
                "Tumpukan tercetak sebelum dan sesudah dibalik {edge}"),
            .returnPile: Step(
                "Kembalikan tumpukan",
                "Masukkan kembali tumpukan ke baki kertas seperti saat keluar, tanpa dibalik.",
                "Tumpukan tercetak yang kembali ke baki kertas"),
            .printBacks: Step(
                "Cetak sisi belakang",
                "Cetak berkas sisi belakang dengan pengaturan yang sama.",
                "Printer yang mengeluarkan lembar pertama, dan dua pengaturan: kertas dan 100%"),
            .check: Step(
                "Periksa satu lembar",
                "Coba dulu dengan lembar pertama saja. Balik {edge}: di balik halaman {front} harus "
                    + "ada halaman {behind}, kepala di balik kepala.",
                "Lembar pertama sebelum dan sesudah dibalik {edge}: halaman {behind} ada di balik halaman {front}"),
            .stack: Step(
                "Tumpuk",
                "Letakkan lembar-lembar bertumpukan. Lembar dengan halaman {first} paling bawah, "
                    + "halaman itu menghadap ke bawah; di atas terlihat {middle}.",
                "Lembar-lembar bertumpukan, {middle} di atas"),
            .layOne: Step(
                "Letakkan",
                "Letakkan lembar di meja, halaman {first} menghadap ke bawah; di atas terlihat {middle}.",
                "Lembar dengan {middle} di atas"),
            .sort: Step(
                "Pilah",
                "Pilah lembar menjadi {count} kuras: halaman {ranges}. Dalam setiap kuras, lembar "
                    + "dengan nomor halaman terkecil paling bawah, halaman itu menghadap ke bawah.",
                "Kuras-kuras berdampingan, halaman tengahnya di atas"),
            .fold: Step(
                "Lipat",
                "Lipat seluruh tumpukan satu kali di tengah, sehingga halaman {first} berada di "
                    + "luar, di depan. Tekan lipatannya dengan punggung sendok.",
                "Tumpukan setengah terlipat: separuh dengan halaman {first} menutup separuh lainnya"),
            .foldBundles: Step(
                "Lipat",
                "Lipat setiap kuras satu kali di tengah, sehingga nomor halaman terkecilnya berada "
                    + "di luar, di depan. Tekan lipatannya dengan punggung sendok.",
                "Kuras setengah terlipat: separuh dengan halaman pertamanya menutup separuh lainnya"),
            .foldEach: Step(
                "Lipat",
                "Lipat setiap lembar satu per satu di tengah, sehingga nomor halaman terkecilnya "
                    + "berada di luar, di depan.",
                "Lembar setengah terlipat: separuh dengan halaman pertamanya menutup separuh lainnya"),
            .gather: Step(
                "Kumpulkan",
                "Tumpuk bagian-bagian yang terlipat menurut urutan halaman, halaman {first} di "
                    + "atas, semua lipatan sepanjang {spine}.",
                "Bagian-bagian terlipat bertumpukan, halaman {first} di atas"),
            .pile: Step(
                "Tumpuk",
                "Letakkan lembar-lembar bertumpukan menurut urutan halaman, halaman {first} di atas.",
                "Lembar-lembar bertumpukan, halaman {first} di atas"),
            .cutPile: Step(
                "Potong",
                "Jaga urutan lembar, halaman {first} di atas, lalu potong seluruh tumpukan di tengah.",
                "Setumpuk lembar dan pisau pada garis tengahnya"),
            .join: Step(
                "Satukan",
                "Letakkan separuh dengan halaman {first} di atas separuh lainnya.",
                "Separuh dengan halaman {first} diangkat ke atas separuh lainnya"),
            .crease: Step(
                "Buat bekas lipatan",
                "Lipat lembar menjadi delapan: satu kali memanjang, tiga kali melintang. Lalu buka "
                    + "kembali, sisi cetak di atas.",
                "Lembar tercetak dengan bekas lipatannya, halaman saling berhadapan kepala dalam "
                    + "dua baris berisi empat"),
            .slit: Step(
                "Potong sekali",
                "Lipat dua melintang, tepi pendek ke tepi pendek, cetakan di luar. Potong di tengah "
                    + "dari lipatan sampai bekas lipatan berikutnya.",
                "Lembar terlipat dua, dan gunting yang memotong dari lipatan sampai tengahnya"),
            .lengthwise: Step(
                "Lipat memanjang",
                "Buka, lalu lipat memanjang, cetakan di luar, potongan di atas.",
                "Lembar terlipat memanjang seperti atap, empat halaman di depan"),
            .push: Step(
                "Dorong",
                "Pegang kedua ujungnya dan dorong sampai potongannya menganga.",
                "Ujung-ujung pita didorong, tengahnya membuka menjadi belah ketupat"),
            .wrap: Step(
                "Lilitkan",
                "Dorong sampai empat lembar ganda berdiri seperti tanda tambah. Lilitkan sehingga "
                    + "halaman {first} berada di depan.",
                "Empat lembar ganda mengelilingi satu punggung, dan panah yang melilitkannya ke halaman {first}"),
            .staple: Step(
                "Staples",
                "Buka lagi bukletnya dan pasang dari luar dua isi staples menembus lipatan, "
                    + "seperempat tinggi dari tiap ujung. Tidak punya stapler panjang? Staples di atas "
                    + "karton lalu tekuk kakinya dengan tangan, atau jahit tiga tusukan.",
                "Buklet terbuka dilihat dari luar, seperti atap, dengan dua isi staples di bubungannya"),
            .stapleSide: Step(
                "Staples",
                "Pasang dari depan dua isi staples menembus seluruh tumpukan, 6\u{A0}mm dari {spine}.",
                "Buku tertutup dengan dua isi staples di samping punggungnya"),
            .sew: Step(
                "Jilid",
                "Jahit kuras-kuras menjadi satu melalui lipatannya. Atau jepit tumpukan dan oleskan "
                    + "lem pada punggungnya, dua kali.",
                "Punggung buku, dengan benang di lipatannya dan sebatang jarum"),
            .bind: Step(
                "Jilid",
                "Staples, jepit, atau lem tumpukan sepanjang {spine}.",
                "Buku tertutup dengan dua isi staples di samping punggungnya"),
            .trim: Step(
                "Rapikan",
                "Tutup bukunya dan potong kertas yang melewati halaman, dengan pisau tajam dan penggaris baja.",
                "Buku tertutup dengan garis putus-putus tempat memotong, dan pisau"),
            .layOut: Step(
                "Lihat",
                "Letakkan lembar-lembar berdampingan: masing-masing memperlihatkan halaman "
                    + "berhadapan seperti yang akan dilihat pembaca.",
                "Lembar-lembar dengan halaman berhadapan, berdampingan"),
            .look: Step(
                "Lihat",
                "Semua halaman sekali pandang, baris demi baris, masing-masing dengan nomornya.",
                "Lembar dengan halaman-halaman kecil berbaris"),
            .read: Step(
                "Tindih dan baca",
                "Biarkan di bawah buku yang berat selama Anda sanggup menunggu. Lalu bacalah, dan "
                    + "tulislah di pinggir halaman: untuk itulah pinggir halaman ada.",
                "Buklet jadi dengan sampul setengah terbuka, dan sebatang pensil"),
        ])
}

extension NewFileWords {
    static let indonesian = NewFileWords(
        magazine: "Majalahnya. Setiap edisi adalah folder di samping berkas ini.",
        unmark: "Hapus tanda di depan yang sesuai.",
        tagline: "baris pada sampul belakang",
        publisher: "siapa yang menerbitkannya",
        website: "tempat edisi digital nanti",
        subscribe: "tempat pembaca mendaftar untuk edisi surel",
        themes: "`zine theme` mendaftarnya; `zine new theme ours` memulai satu",
        ownPage: "Tampilan untuk kertas yang dipilih; yang tidak disebut di sini sama seperti dalam tema yang "
            + "diperluasnya.",
        issueTitle: "Tentang apa edisi ini",
        pages: "kelipatan empat; tanpa ini sesedikit mungkin",
        picture: "apa yang ditunjukkan gambar, bagi yang tidak dapat melihatnya",
        credit: "siapa yang membuatnya",
        contents: "Artikel secara berurutan. Sebuah artikel dapat meminta tempatnya:",
        noteTitle: "Catatan redaksi",
        noteText: "Ini halaman pertama edisi {1}. Ceritakan di sini tentang apa edisi ini dan apa yang patut "
            + "diperhatikan pembaca.",
        untitled: "Tanpa judul",
        summary: "Baris di bawah judul dan uraian di web.",
        author: "Siapa yang menulisnya",
        text: "Teks dimulai di sini.",
        organization: "Laporan siapa ini",
        published: "kapan pertama kali terbit",
        source: "di mana; ini menjadi kode QR di akhir",
        license: "dengan hak apa dicetak ulang",
        provenance: "atau abridged, translation, retold: apa teks ini dibanding teks itu",
        timezone: "dari waktu di bawah yang tidak menyebutnya",
        reportSummary: "Ringkasan",
        reportSummaryText: "Apa yang terjadi, dalam tiga kalimat.",
        timeline: "Lini masa",
        firstEntry: "Yang pertama terlihat. Dua baris atau lebih yang diawali waktu menjadi lini masa.",
        lastEntry: "Yang dilakukan.",
        lessons: "Apa yang kami pelajari",
        lessonsText: "Teks berlanjut di sini.")
}
