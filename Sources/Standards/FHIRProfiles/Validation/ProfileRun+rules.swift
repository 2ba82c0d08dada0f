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
            if rule.holds(seen, hasExtras: walk.hasExtras) || holds(rule, on: index) { continue }
            hold(guide.sources.rules[Int(rule.source)], on: index, type: type)
        }
    }

    /// Whether a rule that looks at texts holds for sure.
    private func holds(_ rule: FlatRule, on index: Int) -> Bool {
        switch rule.role {
        case .noExtension, .noExtensionValue:
            guard let list = walk.member(keys.fhirExtension, of: index) else { return true }
            guard walk.kind(list) == .array else { return false }
            let end = walk.end(list)
            var one = list + 1
            while one < end {
                if isMeant(one, rule) { return false }
                one = walk.end(one)
            }
            return true
        case .otherText:
            guard !walk.hasExtras else { return false }
            return walk.member(Int(rule.key), of: index).map {
                walk.kind($0) == .string && !isText(rule.text, $0)
            } ?? true
        case .unversioned:
            guard let url = walk.member(keys.fullUrl, of: index), let text = walk.plainText(url)
            else { return false }
            return !NativeRule.hasHistory(text)
        case .presence, .only, .unlessAny, .unlessAll, .other: return false
        }
    }

    /// Whether an extension is one that a rule asks for.
    private func isMeant(_ index: Int, _ rule: FlatRule) -> Bool {
        guard rule.role == .noExtensionValue else {
            return walk.member(keys.url, of: index).map { isText(rule.text, $0) } == true
        }
        // A list or something odd is left to the rule.
        guard walk.kind(index) == .object else { return true }
        let end = walk.end(index)
        var member = index + 1
        while member < end {
            let code =
                walk.kind(member) == .object ? walk.member(keys.code, of: member) : member
            if let code, walk.kind(code) == .string,
                isText(rule.text, code) || isText(rule.other, code)
            {
                return true
            }
            member = walk.end(member)
        }
        return false
    }

    @inline(never)
    private func hold(_ rule: ProfileRule, on index: Int, type: () -> PathType?) {
        guard tellsWarnings || !rule.isAdvice else { return }
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
        say(
            .invariant, rule.words, at: index, key: rule.key,
            severity: rule.isAdvice ? .warning : .error)
    }
}
