import Cases
import JSON

extension CaseExplanation {
    /// For programs. Criteria keep the policy's tree: a group has `rule`, `verdict` and `parts`, a criterion its `id`.
    public func json(pretty: Bool = true) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty)
        writer.object { writer in
            writer.write("case", caseID)
            writer.member("version", version)
            writer.write("action", action)
            writer.member("plan", plan)
            writer.member("zone", zone)
            writer.array("lines") { writer in
                for line in lines { Self.write(line, &writer) }
            }
        }
        return writer.bytes
    }

    private static func write(_ line: Line, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("line", line.subject.lineNumber)
            writer.member("what", line.what)
            writer.write("action", line.action)
            writer.write("decidedAt", line.at)
            writer.member("decided", line.by)
            writer.array("reasons") { writer in
                for reason in line.reasons { writer.string(reason) }
            }
            writer.write("book", line.book)
            writer.array("policies") { writer in
                for policy in line.policies { write(policy, &writer) }
            }
            writer.array("criteria") { writer in
                for node in line.criteria { write(node, &writer) }
            }
            writer.writeList("checks", line.checks)
        }
    }

    private static func write(_ policy: AppliedPolicy, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", policy.reference.id)
            writer.member("version", policy.reference.version)
            writer.member("title", policy.reference.title)
            if let choice = policy.reference.choice {
                writer.write("effective", choice.effective)
                writer.member("dateBasis", choice.basis)
                writer.write("on", choice.on)
            }
            writer.array("notes") { writer in
                for note in policy.notes { writer.string(note) }
            }
        }
    }

    private static func write(_ node: Node, _ writer: inout JSONWriter) {
        writer.object { writer in
            switch node {
            case .group(let rule, let verdict, let parts):
                writer.member("rule", rule)
                writer.member("verdict", verdict.criterionName)
                writer.array("parts") { writer in
                    for part in parts { write(part, &writer) }
                }
            case .criterion(let criterion):
                writer.member("id", criterion.id)
                writer.member("question", criterion.question)
                writer.member("verdict", criterion.verdict.criterionName)
                writer.member("answer", criterion.answer.isEmpty ? nil : criterion.answer)
                if let evidence = criterion.evidence { write(evidence, &writer) }
                writer.write("citation", criterion.citation)
                writer.write("next", criterion.next)
            }
        }
    }

    private static func write(_ evidence: Evidence, _ writer: inout JSONWriter) {
        writer.object("evidence") { writer in
            writer.member("quote", evidence.quote)
            writer.write("place", evidence.place)
            writer.member("position", evidence.position)
            if let document = evidence.document {
                writer.object("document") { writer in
                    writer.write("digest", document.digest)
                    writer.member("kind", document.kind)
                    writer.member("title", document.title)
                }
            }
        }
    }
}
