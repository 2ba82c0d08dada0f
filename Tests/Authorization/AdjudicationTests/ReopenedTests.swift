import Adjudication
import Cases
import Plans
import Policies
import Primitives
import Testing

/// A line that was granted and of which something else changed is decided once more, and never refused by a machine.
@Suite struct ReopenedTests {
    static func world(
        modified: Bool = false, _ change: (inout World) -> Void = { _ in }
    ) -> World {
        World.with {
            let reopening = LineFacts.Reopening(
                cause: "the diagnoses changed", wasModified: modified)
            $0.known = [LineFacts(subject: .line(1), reopening: reopening)]
            change(&$0)
        }
    }

    @Test func `what is still met stands, and says why it was looked at`() {
        let finding = Self.world().decide()
        #expect(finding.outcome == .approved)
        #expect(finding.record("request.reopened")?.finding.contains("diagnoses changed") == true)
    }

    @Test func `what a machine would refuse goes to staff`() {
        let finding = Self.world { $0.coverages = [] }.decide()
        #expect(finding.outcome == .staff)
        #expect(finding.last.next?.actor == .staff)
    }

    @Test func `what is not met any more goes to a clinician, as ever`() {
        let finding = Self.world { $0.policies = [World.policy(verdict: .notMet)] }.decide()
        #expect(finding.outcome == .clinician)
    }

    @Test func `where a person granted less, no machine grants all`() {
        let finding = Self.world(modified: true).decide()
        #expect(finding.outcome == .clinician)
        #expect(finding.terms == nil)
    }
}
