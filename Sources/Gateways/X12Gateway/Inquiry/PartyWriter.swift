/// Writes the levels of payer, provider, subscriber and dependent again, with why nothing is told, and stops where it is.
struct PartyWriter {
    let parties: ReviewParties
    private(set) var body: SegmentWriter
    private(set) var number = 0

    init(_ parties: ReviewParties, _ body: SegmentWriter) {
        self.parties = parties
        self.body = body
    }

    /// - Parameter refused: the level of a refusal, with AAA03 and AAA04.
    mutating func write(hasEvents: Bool, refused: (code: String, reason: String, follow: String)?) {
        for (index, level) in parties.parties.enumerated() {
            number += 1
            let isLast = level.code == refused?.code
            let hasChild = !isLast && (index + 1 < parties.parties.count || hasEvents)
            body.segment(
                "HL",
                [
                    "\(number)", number == 1 ? "" : "\(number - 1)", level.code,
                    hasChild ? "1" : "0",
                ])
            body.echoTraces(of: level)
            guard let loop = level.names.first else { continue }
            body.echo(loop.name)
            for row in loop.rows where row.id == "REF" && level.code != "20" { body.echo(row) }
            if let refused, isLast {
                body.segment("AAA", ["N", "", refused.reason, refused.follow])
            }
            for row in loop.rows where ["DMG", "INS"].contains(row.id) { body.echo(row) }
            if isLast { return }
        }
    }

    /// An event under the last of the parties, or a service under an event.
    mutating func header(under parent: Int, _ code: String, hasChild: Bool) -> Int {
        number += 1
        body.segment("HL", ["\(number)", "\(parent)", code, hasChild ? "1" : "0"])
        return number
    }

    mutating func add(_ write: (inout SegmentWriter) -> Void) { write(&body) }
}
