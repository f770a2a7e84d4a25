// Written by Scripts/write-locale-forms: do not edit.

/// Where European figures have a point before their decimals; all others have a comma.
///
/// Source: CLDR 41, symbols of common/main (Unicode License v3).
enum DecimalSigns {
    static let version = "41"

    /// Languages with a point.
    static let points = """
        ak am ar as asa bem bez bm bn bo brx ccp ce ceb cgg chr ckb cy dav dje doi dz ebu ee en fa fil ga gd gsw gu
        guz gv ha haw he hi ig ii ja jmc kam kde khq ki kln kn ko kok ks ksb kw lag lg lkt lrc luo luy mai mas mer
        mfe mg mgo mi ml mn mni mr ms mt my mzn naq nd ne nus nyn om or pa pcm qu rm rof rwk sa saq sat sbp sd ses
        si sn so sw ta te teo th ti to twq ug ur vai vun xh xog yi yo yue zh zu
        """

    /// Regions that have the other sign than their language.
    static let others = """
        ar-DZ ar-LB ar-LY ar-MA ar-MR ar-TN de-CH de-LI en-AT en-BE en-DE en-DK en-FI en-NL en-SE en-SI en-ZA es-419
        es-BR es-BZ es-CU es-DO es-GT es-HN es-MX es-NI es-PA es-PE es-PR es-SV es-US it-CH ms-BN ms-ID qu-BO sw-CD
        """
}
