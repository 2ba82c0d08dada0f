import FHIR
import FHIRPath
import JSON
import Primitives

/// Invariants.
extension ProfileRun {
    /// What is false is refused. What has no value (the parts are missing) is not: cardinality says what must be there.
    ///
    /// - Parameters:
    ///   - seen: which children of the value are there, as bits.
    ///   - type: asked for only where an expression is evaluated.
    @inline(__always)
    func hold(
        _ first: Int32, _ count: Int32, on index: Int, seen: UInt64,
        type: @autoclosure () -> PathType?
    ) {
        for place in first..<first + count {
            let rule = tables.rules[place]
            if rule.holds(seen, hasExtras: walk.hasExtras) { continue }
            hold(guide.sources.rules[Int(rule.source)], on: index, type: type)
        }
    }

    @inline(never)
    private func hold(_ rule: ProfileRule, on index: Int, type: () -> PathType?) {
        let value = value(at: index)
        if let holds = rule.native?.holds(on: value) {
            if !holds { broken(rule, index) }
            return
        }
        guard let expression = rule.expression else { return }
        do throws(PathError) {
            let input = pathInput(PathItem(value, type: type()))
            if try expression.isTrue(input) == false { broken(rule, index) }
        } catch {
            say(
                .processing, "The rule \(rule.key) could not be evaluated: \(error.message).",
                at: index, key: rule.key, severity: .warning)
        }
    }

    private func broken(_ rule: ProfileRule, _ index: Int) {
        say(.invariant, rule.words, at: index, key: rule.key)
    }
}
