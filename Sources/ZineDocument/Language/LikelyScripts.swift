// Written by Scripts/write-likely-scripts: do not edit.

/// The scripts of languages that are not written in Latin letters, by Unicode's likely subtags.
///
/// Source: CLDR 41, common/supplemental/likelySubtags.xml (Unicode License v3).
enum LikelyScripts {
    static let version = "41"

    /// A script and languages of it; with a region where a language has another script there than elsewhere.
    static let table = """
        Aghb: udi
        Ahom: aho
        Arab: aeb apc apd ar arq ars ary arz avl az-IQ az-IR bal bej bft bgn bqi brh cja ckb dcc dgl fa fia fub
        Arab: gbz gjk gju glk gwc gwt ha-CM ha-SD haz hnd hno kby khw kk-AF kk-CN kk-IR kk-MN ks ku-LB kvx kxp
        Arab: ky-CN kzh lah lki lrc luz mde mfa mki ms-CC mvy mzn oru ota pa-PK phl prd ps rmt scl sd sdh shu skr
        Arab: swb tg-PK trw ug ur uz-AF wni zdj
        Armi: arc
        Armn: hy
        Avst: ae
        Bamu: bax
        Bass: bsq
        Beng: as bn bpy grt mni rkt syl unr unx
        Brah: pka
        Cakm: ccp
        Cans: cr crk crl csw iu nsk oj ojs
        Cari: xcr
        Cham: cjm
        Cher: chr
        Chrs: xco
        Copt: cop
        Cprt: grc
        Cyrl: ab abq ady alt av az-RU ba be bg bua ce chm crh cu cv dar inh kaa kbd kk koi krc kum kv ky lbe lez
        Cyrl: mdf mk mn mrj myv os ru rue sah sr tg tt tyv udm ug-KZ ug-MN uk uz-CN
        Deva: awa bap bfy bgc bhb bhi bho bjj bra brx btv doi dty gbm ggn gom gvr hi hne hoc hoj jml kfr kfy khn
        Deva: kok kru kxl lif mag mai mgp mr mrd mtr mwr ne new noe ppa raj rjs sa sck sd-IN srx swv taj tdg tdh
        Deva: thl thq thr tkt tsf unr-NP wbr wtm xnr xsr
        Egyp: egy
        Ethi: am bcq bji bst byn drs gez gmv gof hdy kqy ktb kxc mdx mym sgw ti tig wal
        Geor: ka xmf
        Gong: wsg
        Gonm: esg
        Goth: got
        Grek: bgx el pnt tsd
        Gujr: gu
        Guru: pa
        Hans: gan hak hsn lzh nan wuu yue-CN zh
        Hant: yue zh-AU zh-BN zh-GB zh-GF zh-HK zh-ID zh-MO zh-PA zh-PF zh-PH zh-SR zh-TH zh-TW zh-US zh-VN
        Hebr: he iw ji lad yi
        Hluw: hlu
        Hmnp: hnj mww
        Ital: ett
        Jpan: ja
        Kali: eky
        Kana: ryu
        Kawi: kaw
        Khar: pra
        Khmr: km
        Kits: zkt
        Knda: kn tcy
        Kore: ko
        Lana: nod
        Laoo: kjg lo
        Latn: ky-TR rif-NL sr-ME sr-RO sr-RU sr-TR
        Lepc: lep
        Lina: lab
        Lisu: lis
        Lyci: xlc
        Lydi: xld
        Mand: myz
        Mani: xmn
        Medf: dmf
        Merc: xmr
        Mlym: ml
        Mong: drh mn-CN
        Mroo: mro
        Mymr: kht mnw my shn
        Narb: xna
        Nkoo: man-GN nqo
        Nshu: zhx
        Ogam: sga
        Olck: sat
        Orkh: otk
        Orya: or
        Osge: osa
        Ougr: oui
        Pauc: ctd
        Phli: pal
        Phnx: phn
        Plrd: hmd
        Prti: xpr
        Rohg: rhg
        Runr: non
        Samr: smp
        Sarb: xsa
        Saur: saz
        Sgnw: ase
        Sinh: si
        Sogd: sog
        Sora: srb
        Soyo: cmg
        Syrc: syr
        Tale: tdd
        Talu: khb
        Taml: bfq ta
        Tang: txg
        Tavt: blt
        Telu: gon lmn te wbq
        Tfng: rif shi zgh
        Thaa: dv
        Thai: kdt kxm lcp lwl sou th tts
        Tibt: adp bo dz tsj
        Tnsa: nst
        Toto: txo
        Ugar: uga
        Vaii: vai
        Wcho: nnp
        Xpeo: peo
        Xsux: akk
        Yiii: ii
        """
}
