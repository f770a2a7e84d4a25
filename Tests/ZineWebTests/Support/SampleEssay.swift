import ZineDocument

extension SampleIssue {
    static let essay = Article(
        path: "articles/essay.md", slug: "essay",
        title: [text("Imagining the Outage as a Guided Tour of the "), emphasis("Building")], kind: .feature,
        summary: [text("A report can walk its reader through the rooms of a system. Some doors should stay open.")],
        authors: ["The tours desk"], language: "en-US",
        blocks: [
            paragraph(
                "Every large system has a front hall that visitors are shown and a boiler room that they are not. A good report reverses the tour. It starts in the boiler room, while the pipes still knock, and comes up into the hall only when the reader can hear the knocking for herself."
            ),
            paragraph(
                "That order is uncomfortable for those who built the hall. It is also the only one in which the hall makes sense: why is there a second staircase, why do the windows not open, why does a sign by the lift ask you to count to three?"
            ),
            heading(2, "The second staircase", id: "staircase"),
            paragraph(
                "Redundancy is a staircase that nobody uses. It is swept, lit and inspected, and on the day of the fire it turns out to lead to the same landing as the first. Tours tend to skip it; reports must climb it, step by step, and say which of its steps were painted on."
            ),
            block(
                .quote([
                    paragraph(
                        "A building is explained by its repairs. Show me what was patched twice, and I will tell you where the weather comes from."
                    ),
                    paragraph("— from a caretaker’s handbook that we made up"),
                ])),
            paragraph(
                "So the tour guide needs a habit that architects do not have: to stop before every patched wall and wait until someone asks. Reports that answer before the question is asked read like brochures; reports that wait too long read like ghost stories."
            ),
            heading(2, "Doors that stay open", id: "doors"),
            paragraph(
                "The best page in any report is the one that says what is still not known. It is a door left open, with light behind it. Close it, and the reader will assume that there is a wall."
            ),
            block(.alert(Alert(kind: .note, blocks: [paragraph("This essay is invented, as is the building.")]))),
        ])
}
