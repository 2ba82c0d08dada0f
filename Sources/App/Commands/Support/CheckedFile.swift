import JSON
import PASGateway
import Primitives
import X12Gateway

/// What a check said of one file.
struct CheckedFile {
    enum Outcome {
        case unreadable(String)
        case fhir(PASGateway.Check)
        case x12(CheckReport)
    }

    let name: String
    let outcome: Outcome

    func isRefused(strict: Bool) -> Bool {
        switch outcome {
        case .unreadable: true
        case .fhir(let check):
            check.problems.contains {
                $0.severity == .error || strict && $0.severity == .warning
            }
        case .x12(let report): report.verdict(strict: strict) == .rejected
        }
    }

    static func json(_ files: [CheckedFile], strict: Bool) -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            let isRefused = files.contains { $0.isRefused(strict: strict) }
            writer.member("verdict", isRefused ? "rejected" : "accepted")
            writer.array("files") { writer in
                for file in files {
                    writer.object { file.write(strict, &$0) }
                }
            }
        }
        return writer.bytes
    }

    private func write(_ strict: Bool, _ writer: inout JSONWriter) {
        writer.member("file", name)
        switch outcome {
        case .x12(let report): CheckJSON.write(report, strict: strict, to: &writer)
        case .unreadable(let why):
            writer.member("verdict", "rejected")
            writer.member("message", why)
        case .fhir(let check):
            let noted = check.problems.isEmpty ? "accepted" : "noted"
            writer.member("format", "fhir")
            writer.member("guide", "PAS \(check.version.number)")
            writer.member("verdict", isRefused(strict: strict) ? "rejected" : noted)
            writer.array("findings") { writer in
                for problem in check.problems {
                    writer.object { writer in
                        writer.member("severity", problem.severity.rawValue)
                        writer.member("code", problem.code)
                        writer.member("place", problem.place?.description)
                        writer.member("message", problem.message)
                    }
                }
            }
        }
    }
}
