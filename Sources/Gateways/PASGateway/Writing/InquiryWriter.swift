import Cases
import FHIR
import JSON
import Primitives
import Workflow

/// The answer to an inquiry in the shape of its version: Parameters with a Bundle for each authorization, or one Bundle
/// with all of them (OperationDefinition Claim-inquiry of 2.2.1 and of 2.0.1).
struct InquiryWriter {
    let answers: [ResponseWriter]
    /// Authorizations that match and are not told: another provider's care (spec-49, spec-50).
    let suppressed: Int
    /// Where the payer is asked about those.
    let phone: String?
    let version: PASVersion

    func bytes(now: Instant) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            if version.inquiryAnswersParameters {
                parameters(&writer, now)
            } else {
                bundle(&writer, now) { writer in
                    var known: Set<String> = []
                    for answer in answers { answer.writeEntries(to: &writer, known: &known) }
                    if answers.isEmpty { outcome(nothing, "nothing", &writer) }
                    if suppressed > 0 { outcome(withheld, "withheld", &writer) }
                }
            }
        }
        return writer.bytes
    }

    private func parameters(_ writer: inout JSONWriter, _ now: Instant) {
        writer.member("resourceType", "Parameters")
        writer.list("parameter") { writer in
            for (index, answer) in answers.enumerated() {
                // Each Bundle begins with a ClaimResponse, so what is withheld is said behind the last.
                let isLast = suppressed > 0 && index == answers.count - 1
                writer.result { writer in
                    answer.write(to: &writer, now: now) { writer in
                        if isLast { outcome(withheld, "withheld", &writer) }
                    }
                }
            }
            guard suppressed > 0, answers.isEmpty else { return }
            writer.result { writer in
                writer.object { writer in
                    // Without a ClaimResponse it is no answer of the profile, and does not say that it is one.
                    bundle(&writer, now, profile: nil) { outcome(withheld, "withheld", &$0) }
                }
            }
        }
    }

    private func bundle(
        _ writer: inout JSONWriter, _ now: Instant,
        profile: String? = "pas-inquiry-response-bundle", _ entries: (inout JSONWriter) -> Void
    ) {
        writer.answerBundle(profile, "\(root)/\(now)", now, entries)
    }

    /// What the answer as a whole is about, for ids that follow from it.
    private var root: String {
        answers.map { "\($0.authorization.id)/\($0.authorization.version)" }
            .joined(separator: "+") + "/\(suppressed)"
    }

    private func outcome(
        _ outcome: OperationOutcome, _ name: String, _ writer: inout JSONWriter
    ) {
        writer.entry(urnUUID("\(root)/\(name)")) { outcome.write(members: &$0) }
    }

    private var nothing: OperationOutcome {
        OperationOutcome([
            OperationOutcome.Issue(
                severity: .information, type: .informational,
                text: "No authorization here matches.")
        ])
    }

    private var withheld: OperationOutcome {
        let count = suppressed == 1 ? "1 authorization is" : "\(suppressed) authorizations are"
        return OperationOutcome([
            OperationOutcome.Issue(
                severity: .warning, type: .suppressed,
                text:
                    "\(count) not told: the care of another provider. Name the ordering or rendering provider, or call the payer\(phone.map { ", \($0)" } ?? "")."
            )
        ])
    }
}

extension RejectionWriter {
    /// The answer to an inquiry about somebody or something unknown, in the shape of its version.
    func inquiryBytes(now: Instant) -> [UInt8] {
        guard version.inquiryAnswersParameters else { return bytes(now: now) }
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("resourceType", "Parameters")
            writer.array("parameter") { writer in
                writer.result { write(to: &$0, now: now) }
            }
        }
        return writer.bytes
    }
}

extension JSONWriter {
    /// The output of the operation: a Bundle.
    fileprivate mutating func result(_ bundle: (inout JSONWriter) -> Void) {
        object { writer in
            writer.member("name", "return")
            writer.key("resource")
            bundle(&writer)
        }
    }
}
