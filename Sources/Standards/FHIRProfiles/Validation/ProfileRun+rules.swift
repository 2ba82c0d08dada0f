import FHIR
import FHIRPath
import JSON
import Primitives

/// Invariants.
extension ProfileRun {
    /// What is false is refused. What has no value (the parts are missing) is not: cardinality says what must be there.
    func hold(_ rules: [ProfileRule], on value: JSONValue, type: PathType?) {
        for rule in rules { hold(rule, on: value, type: type) }
    }

    private func hold(_ rule: ProfileRule, on value: JSONValue, type: PathType?) {
        if let holds = rule.native?.holds(on: value) {
            if !holds { broken(rule, value) }
            return
        }
        guard let expression = rule.expression else { return }
        input.focus = [PathItem(value, type: type)]
        do throws(PathError) {
            if try expression.isTrue(input) == false { broken(rule, value) }
        } catch {
            say(
                .processing, "The rule \(rule.key) could not be evaluated: \(error.message).",
                value,
                key: rule.key, severity: .warning)
        }
    }

    private func broken(_ rule: ProfileRule, _ value: JSONValue) {
        say(.invariant, rule.words, value, key: rule.key)
    }
}
