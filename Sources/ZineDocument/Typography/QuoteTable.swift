// Written by Scripts/write-quotes: do not edit.

/// The quotes of all languages that Unicode has them for: outer and inner, opening and closing.
///
/// Source: CLDR 41, delimiters of common/main (Unicode License v3).
enum QuoteTable {
    static let version = "41"

    /// Four marks, and the languages that take them; with a script or a region where that has others.
    static let table = """
        « » « »: fr hy yav
        « » ‘ ’: dua ksf nb nn no rw
        « » “ ”: ast bm br ca dyo el es es-US ewo it kab kk mg mua nnh pt-AO pt-CH pt-CV pt-GQ pt-GW pt-LU pt-MO
        « » “ ”: pt-MZ pt-PT pt-ST pt-TL sc sg sq ti
        « » ” “: fr-CA
        « » „ “: bas be ky os ru sah uk
        « » „ ”: shi shi-Latn zgh
        « » ‹ ›: am az-Cyrl fa fr-CH gsw it-CH jgo kkj mzn rm wae
        » « › ‹: kl ug
        ‘ ’ ‘ ’: nl
        ‘ ’ “ ”: fur ia ti-ER xh
        “ ” ‘ ’: af ak as asa az bem bez bn brx ccp ceb cgg chr cy da dav dje doi dz ebu ee en eo es-419 es-AR
        “ ” ‘ ’: es-BO es-BR es-BZ es-CL es-CO es-CR es-CU es-DO es-EC es-GT es-HN es-MX es-NI es-PA es-PE es-PR
        “ ” ‘ ’: es-PY es-SV es-UY es-VE ff-Adlm fil fo fy gd gl gu guz hi id jmc jv kam kde kea khq ki kln km kn
        “ ” ‘ ’: ko kok ksb ku lg ln lo lrc lu luo lv mas mer mfe mgo mi ml mn mr ms mt my naq nd ne nus nyn or
        “ ” ‘ ’: pa pcm rof rwk saq sat sbp sd seh ses si sw ta te teo th to tr tt twq tzm uz-Cyrl vai vai-Latn
        “ ” ‘ ’: vi vun wo xog yo yue-Hans zh zu
        “ ” ’ ‘: uz
        “ ” “ ”: eu tk
        ” “ ’ ‘: ar ur
        ” ” ’ ’: fi he lag rn se sn sv yi
        „ “ « »: ka
        „ “ ‘ ‘: sr sr-Latn
        „ “ ‚ ‘: bs-Cyrl cs de dsb et hr hsb is ksh lb luy mk nds sk sl
        „ “ „ “: bg lt
        „ ” « »: nmg pl ro
        „ ” » «: hu
        „ ” ‘ ’: bs
        „ ” ‚ ’: agq ff
        「 」 『 』: ja yue zh-Hant
        """
}
