import ZineCore
import ZineDocument

extension SampleIssue {
    static let report = Article(
        path: "articles/report.md", slug: "report", title: [text("The Lease That Outlived Its Clock")], kind: .report,
        summary: [
            text(
                "A scheduler trusted one clock too many. For fifty-two minutes two leaders wrote to one ledger, and both of them were right."
            )
        ],
        authors: ["The storage group", "The scheduling group"], organization: "Lantern Cloud",
        published: PartialDate(year: 2031, month: 3, day: 20),
        source: "https://status.lantern.example/incidents/7f3a-clock",
        license: "https://creativecommons.org/licenses/by/4.0/", timezone: "UTC", language: "en-US",
        blocks: summaryBlocks + timelineBlocks + analysisBlocks + actionBlocks, footnotes: notes)

    private static let notes = [
        Footnote(
            label: "lease",
            blocks: [
                paragraph(
                    text("A lease is a lock that gives itself back; see "),
                    link("https://leases.example/a/very/long/path/to/the/paper-that-nobody-reads.pdf", "the paper"),
                    text("."))
            ], at: nowhere),
        Footnote(
            label: "step",
            blocks: [
                paragraph("Stepping sets the clock at once; slewing lets it drift to the right time:"),
                codeBlock("clockctl makestep 1.0 3", language: "sh"),
            ], at: nowhere),
        Footnote(
            label: "unused", blocks: [paragraph("A note that nothing refers to is printed all the same.")], at: nowhere),
    ]

    private static let summaryBlocks: [Block] = [
        heading(2, "Summary", id: "summary"),
        paragraph(
            text("On 14 March, between 09:41 and 10:33 UTC, the placement scheduler of region "), code("eu-harbour-2"),
            text(" had two leaders. Each held what it believed to be a valid lease,"), note(0),
            text(
                " and each wrote placements to the ledger. About 3% of volumes were attached to two hosts at once; all of them were mounted read-only by their guards, and no data was lost."
            )),
        paragraph(
            text("The cause was a "), emphasis("leap-second table"),
            text(
                " that had expired. One of five time servers applied a correction that the other four did not, and stepped"
            ),
            note(1), text(" its clients by a whole second, which is exactly the "), strong("safety margin"),
            text(" of the lease"), note(0), text(".")),
        block(.pullQuote([paragraph("Both leaders were right about everything except the time.")])),
        block(
            .alert(
                Alert(
                    kind: .warning,
                    blocks: [
                        paragraph(
                            text("Version "), code("4.2"),
                            text(" of the client still trusts the local clock. If you run it, set "),
                            code("lease.margin"),
                            text(" to at least five seconds."))
                    ]))),
    ]

    private static let timelineBlocks: [Block] = [
        heading(2, "Timeline (all times UTC)", id: "timeline"),
        block(
            .timeline(
                Timeline(items: [
                    .day(Timeline.Day(text: [text("13 March 2031")], date: "2031-03-13", id: "t-day-1", at: nowhere)),
                    entry(
                        "23:59:60", [paragraph("The table expires. Nothing reads it, and nothing happens.")], id: "t-1"),
                    .day(Timeline.Day(text: [text("14 March 2031")], date: "2031-03-14", id: "t-day-2", at: nowhere)),
                    entry(
                        "09:41",
                        [
                            paragraph(
                                text("Time server "), code("ntp-3"),
                                text(
                                    " restarts for a kernel update, reads the table, and applies a correction that it believes to be due."
                                ))
                        ], machine: "2031-03-14T09:41Z", id: "t-2"),
                    .entry(
                        Timeline.Entry(
                            time: Timeline.Time(
                                written: "09:43 to 09:58", start: "09:43", end: "09:58", joiner: " to ",
                                machineReadable: "2031-03-14T09:43Z"),
                            body: [
                                paragraph(
                                    "Clients step, one rack after another. The old leader’s lease ends early by its own clock and late by everybody else’s."
                                ),
                                paragraph("A second leader is elected. Both of them see a healthy quorum."),
                            ], id: "t-3", at: nowhere)),
                    entry(
                        "~10:05", [paragraph("The first volumes are attached twice. Their guards notice.")], id: "t-4"),
                    entry(
                        "10:12",
                        [
                            paragraph("The alarm for double attachment pages the storage group. Two theories:"),
                            bullets([
                                [paragraph("the ledger has lost a write;")],
                                [paragraph("the scheduler has lost its mind.")],
                            ]),
                        ], machine: "2031-03-14T10:12Z", id: "t-5", label: [text("Detected:")]),
                    entry(
                        "10:33", [paragraph("Both leaders are stopped, one is started.")], machine: "2031-03-14T10:33Z",
                        id: "t-6", label: [text("Mitigated:")]),
                ]))),
    ]

    private static let analysisBlocks: [Block] = [
        heading(2, "Analysis", id: "analysis"),
        paragraph("The log of the second leader holds the whole story in one line, if you know what to look for:"),
        codeBlock(
            "2031-03-14T09:58:02.114Z scheduler[4411]: lease acquired epoch=88213 holder=sched-b prev=sched-a prev_deadline=2031-03-14T09:58:02.871Z local_now=2031-03-14T09:58:03.114Z margin=1s"
        ),
        paragraph("The comparison that let it through was this one:"),
        codeBlock(
            "func mayTake(_ lease: Lease, now: Instant) -> Bool {\n    // The margin covers drift, not steps: a step of exactly one margin is enough to fool it.\n    return lease.deadline + margin < now\n}",
            language: "swift"),
        heading(3, "What each clock said", id: "clocks"),
        block(
            .table(
                Table(
                    alignments: [.left, .right, .right, .natural],
                    head: [cell(text("Server")), cell(text("Offset, ms")), cell(text("Clients")), cell(text("Table"))],
                    rows: [
                        [
                            cell(code("ntp-1")), cell(text("0.4")), cell(text("2,114")),
                            cell(text("not consulted since its last start in the autumn")),
                        ],
                        [cell(code("ntp-2")), cell(text("−0.2")), cell(text("1,987")), cell(text("not consulted"))],
                        [
                            cell(code("ntp-3")), cell(text("1,000.3")), cell(text("2,051")),
                            cell(text("expired, "), strong("applied")),
                        ],
                    ]))),
        block(
            .figure(
                Figure(
                    picture: picture("art/Clock Offsets.png", "A line that runs flat and then jumps by one second"),
                    caption: [text("The offset of "), code("ntp-3"), text(" as its clients saw it.")]))),
        paragraph(
            text("H"), inline(.subscript([text("2")])), text("O cools the racks, E = mc"),
            inline(.superscript([text("2")])),
            text(" explains the rest. Press "), inline(.keyboard([text("Ctrl")])), text("+"),
            inline(.keyboard([text("C")])),
            text(" to stop a leader; the "), inline(.abbreviation(expansion: "Network Time Protocol", [text("NTP")])),
            text(" daemon is "), inline(.strikethrough([text("never")])), text(" rarely wrong."), inline(.lineBreak),
            text("The icon "), inline(.image(picture("art/bollard.svg", "of a bollard"))), inline(.softBreak),
            text("marks a guarded volume. Read "), link("essay.md", "the essay"), text(" next.")),
    ]

    private static let actionBlocks: [Block] = [
        heading(2, "Actions", id: "actions"),
        block(
            .list(
                List(
                    start: nil, isTight: true,
                    items: [
                        List.Item(
                            blocks: [paragraph("Alarm when a leap-second table has less than ninety days to live.")],
                            isDone: true, at: nowhere),
                        List.Item(
                            blocks: [paragraph("Compare leases by fencing token alone; keep the clock for humans.")],
                            isDone: false, at: nowhere),
                    ]))),
        bullets(
            [
                [
                    paragraph("Refuse steps larger than half the margin."),
                    paragraph("A server that wants a larger one is drained first."),
                ],
                [
                    paragraph("Rehearse:"),
                    bullets([
                        [paragraph("two leaders,")], [paragraph("no leader,"), codeBlock("sched drill --leaders 0")],
                    ]),
                ],
            ], start: 3, tight: false),
        block(
            .details(
                summary: [text("How the guards work")],
                [
                    paragraph(
                        "A guard is a process beside every mount that asks the ledger who owns the volume, and believes the answer only when it is older than the question."
                    )
                ])),
        block(.pageBreak),
        heading(3, "A last word", id: "last-word"),
        paragraph("Time is what the majority says it is, until the majority restarts."),
    ]
}
