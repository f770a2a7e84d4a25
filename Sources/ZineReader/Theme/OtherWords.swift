import ZineDocument

/// Keys that newcomers to themes write, and what they mean here.
enum OtherWords {
    /// At the top of a theme.
    static let theme = [
        "font": "name the faces in 'families', and ask for one in a style: styles: {text: {family: serif}}",
        "fonts": "name the faces in 'families', and ask for one in a style: styles: {text: {family: serif}}",
        "margins": "margins stand in 'page': page: {spine: 18mm, fore-edge: 25mm, head: 19mm, foot: 23mm}",
        "background": "the ground of screens is 'paper' in 'light' and 'dark'; paper is not coloured",
    ]

    static let page = [
        "margin": "write the four margins: spine, fore-edge, head, foot",
        "margins": "write the four margins: spine, fore-edge, head, foot",
        "inner": "the margin at the fold is 'spine'", "inside": "the margin at the fold is 'spine'",
        "outer": "the margin away from the fold is 'fore-edge'",
        "outside": "the margin away from the fold is 'fore-edge'",
        "left": "pages face each other: the margin at the fold is 'spine', the other 'fore-edge'",
        "right": "pages face each other: the margin at the fold is 'spine', the other 'fore-edge'",
        "top": "the margin above the text is 'head'", "bottom": "the margin below the text is 'foot'",
        "paper": "the page is 'size'; what it is printed on is 'print: {paper: a4}' in the issue's manifest",
    ]

    static let styles = [
        "body": "running text is 'text'", "paragraph": "running text is 'text'",
        "h1": "an article's title is 'title'", "h2": "headings written ## are 'heading-2'",
        "h3": "headings written ### are 'heading-3'", "h4": "headings written #### are 'heading-4'",
        "footnote": "notes are 'note'",
        "quote": "quotes within the text are set as 'text', pull quotes as 'pull-quote'",
        "header": "the words beside the page number are 'running-head'",
        "footer": "the words beside the page number are 'running-head'", "page-number": "page numbers are 'folio'",
        "date": "an agenda's dates are 'time', an article's is 'dateline'",
        "summary": "the lines under a title are 'standfirst'",
    ]

    static let style = [
        "font": "write 'family': a key of 'families', such as serif",
        "font-family": "write 'family': a key of 'families', such as serif",
        "face": "write 'family': a key of 'families', such as serif",
        "font-size": "write 'size'", "line-height": "write 'leading', a length",
        "letter-spacing": "write 'tracking', in thousandths of the size: 40",
        "spacing": "write 'tracking', in thousandths of the size: 40",
        "uppercase": "write 'case: upper'", "small-caps": "write 'case: small-caps'",
        "bold": "write 'weight: 700'", "style": "write 'italic: true'", "numerals": "write 'figures'",
    ]
}
