import Cases
import Policies
import Primitives
import Testing

/// Examples of policies, and what they leave untried.
@Suite struct TrialTests {
    private static func leaf(_ id: String, _ verdict: Verdict) -> Criterion {
        PolicyFixture.leaf(id, verdict)
    }

    private func example(
        _ name: String, _ verdict: Verdict, age: Int = 40, leaves: [String: Verdict] = [:]
    ) -> PolicyCase {
        PolicyCase(
            policy: "IMG", name: name, input: PolicyFixture.input(age: age), verdict: verdict,
            leaves: leaves)
    }

    private let adult = PolicyFixture.policy(PolicyFixture.leaf("adult", .age(min: 18, max: nil)))

    @Test func `an example that comes to something else is told with its leaf`() {
        let trial = PolicyTrial(
            adult, [example("old", .met, age: 12, leaves: ["adult": .met, "x": .met])])
        let differences = trial.failures.first?.differences ?? []
        #expect(differences.map(\.leaf) == [nil, "adult", "x"])
        #expect(differences.map(\.found) == [.notMet, .notMet, nil])
        #expect(
            differences.last { $0.leaf == "adult" }?.finding?.contains("The member is 12.") == true)
    }

    @Test func `a leaf tried on one side only is told`() {
        #expect(
            PolicyTrial(adult, [example("a", .met)]).oneSided.map(\.missing) == [.notMetOrUnknown])
        #expect(
            PolicyTrial(adult, [example("a", .notMet, age: 3)]).oneSided.map(\.missing) == [.met])
        let both = PolicyTrial(adult, [example("a", .met), example("b", .notMet, age: 3)])
        #expect(both.oneSided.isEmpty && both.survivors.isEmpty && both.failures.isEmpty)
        #expect(PolicyTrial(adult, []).oneSided.map(\.missing) == [.both])
    }

    /// In `any` of two that are met, neither alone changes anything.
    @Test func `a leaf that could say the opposite unnoticed survives`() {
        let policy = PolicyFixture.policy(
            .any([
                PolicyFixture.leaf("adult", .age(min: 18, max: nil)),
                PolicyFixture.leaf("old", .age(min: 65, max: nil)),
            ]))
        #expect(PolicyTrial(policy, [example("a", .met, age: 70)]).survivors == ["adult", "old"])
        #expect(PolicyTrial(policy, [example("a", .met, age: 40)]).survivors == ["old"])
        let held = PolicyTrial(
            policy, [example("a", .met, age: 40), example("b", .notMet, age: 3)])
        #expect(held.survivors.isEmpty)
    }

    private static let a = PolicyFixture.leaf("a", .age(min: 1, max: nil))
    private static let a2 = PolicyFixture.leaf("a2", .age(min: 1, max: nil))
    private static let b = PolicyFixture.leaf("b", .age(min: 2, max: nil))
    private static let c = PolicyFixture.leaf("c", .age(min: 3, max: nil))
    private static let x = PolicyFixture.leaf("x", .diagnosis(prefixes: ["I50"]))
    private static let young = PolicyFixture.leaf("young", .age(min: nil, max: 0))

    /// Who leaves a part of the request out does not say what is in it.
    @Test(arguments: [
        ("%request.diagnosis.diagnosis.ofType(CodeableConcept).coding.exists(code = 'M54')", true),
        ("%line.modifier.coding.exists(code = 'RR')", true), ("%line.location.exists()", true),
        ("diagnosis.exists()", true), ("%patient.gender.exists()", true),
        ("%line.productOrService.coding.exists(code = '72148')", false),
        ("%request.item.exists(productOrService.coding.exists(code = '72148'))", false),
        ("%line.quantity.value > 3", false), ("%request.diagnosis.diagnosis", false),
    ])
    func `a no to what a request may leave out is not met by its silence`(
        text: String, isFound: Bool
    ) throws {
        let leaf = PolicyFixture.leaf("x", .path(try PathTest(text)))
        func codes(_ tree: Criterion) -> [String] {
            PolicyFixture.policy(tree).faults().map(\.code)
        }
        #expect(codes(.not(leaf)) == (isFound ? ["policy-absence"] : []))
        // Silence does not meet it where it is asked for as it stands.
        #expect(codes(leaf).isEmpty)
        let meant = PolicyFixture.leaf("x", .path(try PathTest(text, absent: .notMet)))
        #expect(codes(.not(meant)).isEmpty)
    }

    @Test func `what is empty for lack of it is met by silence as it stands`() throws {
        let leaf = PolicyFixture.leaf("x", .path(try PathTest("%request.diagnosis.empty()")))
        #expect(PolicyFixture.policy(leaf).faults().map(\.code) == ["policy-absence"])
    }

    @Test(arguments: [
        (Criterion.all([a, .any([a2, b])]), ["a2", "b"]),
        (.any([a, .all([a2, b])]), ["a2", "b"]),
        (.all([a, b, a2]), ["a", "a2"]), (.all([a, .all([b, a2])]), ["a2"]),
        (.all([a, .not(a2)]), ["a2"]), (.all([a, .any([b, c])]), ["c"]),
        (.atLeast(2, [a, b, a2]), []), (.any([.all([b, a]), .all([c, x])]), ["a"]),
        (.any([.all([a, x]), .all([b, x])]), []), (.all([a, young]), ["young"]),
    ])
    func `a leaf that never matters is found`(tree: Criterion, leaves: [String]) {
        #expect(tree.unreachable().map(\.leaf) == leaves)
        let codes = PolicyFixture.policy(tree).faults().map(\.code)
        #expect(codes.filter { $0 == "policy-unreachable" }.count == leaves.count)
    }
}
