import JSON
import Primitives
import Testing

@testable import FHIRProfiles

/// The guides' own examples.
struct ExampleTests {
    static let now = Instant(milliseconds: 1_790_000_000_000)

    @Test(
        "every example of both guides is accepted",
        .enabled(if: Packages.areThere, packagesHint), arguments: Packages.examples)
    func accepted(_ example: Packages.Example) throws {
        let document = try JSONDocument.parse(example.bytes)
        let report = ProfileValidator(example.guide).validate(document.root, now: Self.now)
        let errors = report.findings.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map { "\($0.expression): \($0.text) [\($0.source)]" }.joined(separator: "\n"))")
        for one in report.findings where one.severity == .warning {
            print("W \(example): \(one.expression): \(one.text) [\(one.source)]")
        }
    }

    @Test("the tables are read without a fault", arguments: [ProfileGuide.pas201, .pas221])
    func tables(_ guide: ProfileGuide) {
        #expect(guide.faults == [])
        #expect(guide.profileNames.count > 70)
    }
}
