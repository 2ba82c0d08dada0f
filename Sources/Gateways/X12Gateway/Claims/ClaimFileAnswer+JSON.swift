import Adjudication
import Cases
import CodeSets
import JSON
import Primitives
import Records
import Workflow

extension ClaimFileAnswer {
    /// The answer for programs.
    ///
    /// `{"claims": [{"account", "number", "frequency", "repeat", "reversed", "covered", "lines": [...]}],
    /// "refused": [{"account", "problems"}], "problems": [...]}`. Amounts are in cents. A line has `verdict` (`covered`,
    /// `part-of-stay`, `not-required`, `not-covered`) and what belongs to it.
    public func json(pretty: Bool = false) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty)
        writer.object { writer in
            writer.array("claims") { writer in
                for outcome in outcomes { Self.write(outcome, to: &writer) }
            }
            writer.array("refused") { writer in
                for claim in refused {
                    writer.object { writer in
                        writer.member("account", claim.patientControlNumber)
                        writer.writeList("problems", claim.problems.map(\.description))
                    }
                }
            }
            writer.array("problems") { writer in
                for problem in problems { writer.string(problem.description) }
            }
        }
        return writer.bytes
    }

    private static func write(_ outcome: ClaimOutcome, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("account", outcome.claim.patientControlNumber)
            if !outcome.number.isEmpty { writer.member("number", outcome.number) }
            writer.member("frequency", outcome.claim.frequency)
            writer.write("repeat", outcome.isRepeat)
            writer.write("reversed", outcome.reversed?.number)
            writer.write("covered", outcome.isCovered)
            writer.array("lines") { writer in
                for line in outcome.lines { write(line, to: &writer) }
            }
        }
    }

    private static func write(_ outcome: ClaimLineOutcome, to writer: inout JSONWriter) {
        let line = outcome.line
        writer.object { writer in
            writer.write("line", line.number)
            writer.write("code", line.code.code)
            writer.writeList("modifiers", line.modifiers)
            writer.write("billed", line.units)
            writer.write("from", line.dates.start)
            writer.write("to", line.dates.end ?? line.dates.start)
            switch outcome.verdict {
            case .covered(let number, let id, let units, let left, let before):
                writer.member("verdict", "covered")
                writer.write("authorization", number)
                writer.write("case", id)
                writer.write("units", units)
                writer.write("left", left)
                writer.write("usedBefore", before)
            case .partOfStay(let number):
                writer.member("verdict", "part-of-stay")
                writer.write("authorization", number)
            case .notRequired(let reason, let citation):
                writer.member("verdict", "not-required")
                writer.write("reason", reason)
                writer.write("source", citation?.text)
            case .notCovered(let cause, let message):
                writer.member("verdict", "not-covered")
                writer.write("cause", cause.rawValue)
                writer.write("carc", cause.carc)
                writer.write("group", cause.isMembers ? "PR" : "CO")
                writer.write("reason", message)
            }
            writer.write("payment", outcome.payment)
        }
    }
}
