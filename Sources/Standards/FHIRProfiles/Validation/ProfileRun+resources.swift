import FHIR
import FHIRPath
import JSON
import Primitives

/// Resources: what they say they are, and what they are to be.
extension ProfileRun {
    /// - Parameters:
    ///   - profiles: of these one has to fit.
    ///   - type: what may stand here; `Resource` for any.
    func resource(_ value: JSONValue, oneOf profiles: [Definition], type: String = "Resource") {
        guard value.kind == .object, let name = value.resourceType else {
            say(.structure, "A resource is expected here: an object with a resourceType.", value)
            return
        }
        guard guide.resources.contains(name), name != "Resource", name != "DomainResource" else {
            say(.structure, "There is no resource type '\(name)' in FHIR R4.", value)
            return
        }
        if type != "Resource", type != name {
            say(.structure, "A \(type) is expected here, and this is a \(name).", value)
            return
        }
        guard let plain = guide.definition(name) else {
            say(
                .notSupported, "Resources of type \(name) are not looked into.", value,
                severity: .information)
            return
        }
        let outer = (scope, fullUrl, container, input)
        if name == "Bundle" {
            scope = BundleScope(FHIRBundle(value), takesAdvice: tellsWarnings)
            (container, input.documents) = (value, [PathDocument(value)])
        }
        defer { (scope, fullUrl, container, input) = outer }
        let groups = profiles.isEmpty ? [] : [profiles]
        hold(
            value, needed(value, claimed(by: value, of: name), groups, plain, held: []),
            isFirst: true)
        if name == "Bundle" { entries() }
    }

    /// Entries of the Bundle around, until nothing is asked of any.
    private func entries() {
        guard let scope else { return }
        let (url, holder, outer) = (fullUrl, container, input)
        defer { (fullUrl, container, input) = (url, holder, outer) }
        let document = PathDocument(scope.bundle.root)
        while let index = scope.next() {
            let entry = scope.bundle.entries[index]
            (fullUrl, container) = (entry.fullUrl, entry.resource)
            input.documents = [PathDocument(entry.resource), document]
            let wanted = scope.takeWanted(index)
            let name = entry.resource.resourceType ?? ""
            guard let plain = guide.definition(name), name != "Bundle",
                entry.resource.kind == .object
            else {
                self.scope = nil
                resource(entry.resource, oneOf: wanted.required.flatMap(\.self))
                self.scope = scope
                continue
            }
            let held = scope.done[index]
            let claimed = held.isEmpty ? claimed(by: entry.resource, of: name) : []
            let hard = needed(entry.resource, claimed, wanted.required, plain, held: held)
            scope.done[index] += hard
            hold(entry.resource, hard, isFirst: held.isEmpty)
            let soft = needed(
                entry.resource, [], wanted.advised, plain, held: scope.done[index])
            scope.done[index] += soft
            isAdvice = true
            hold(entry.resource, soft, isFirst: false)
            isAdvice = false
        }
    }

    /// The profiles that a resource says it conforms to, as far as they are known here.
    private func claimed(by value: JSONValue, of type: String) -> [Definition] {
        guard holdsProfiles, let list = value["meta"]?["profile"] else { return [] }
        return list.values.compactMap { one in
            one.string.flatMap { guide.definition(url: $0) }.flatMap { $0.type == type ? $0 : nil }
        }
    }

    /// What a resource is to be held against: what it claims and what is asked of it; where that is nothing, its type.
    private func needed(
        _ value: JSONValue, _ claimed: [Definition], _ wanted: [[Definition]], _ plain: Definition,
        held: [Definition]
    ) -> [Definition] {
        var chosen = claimed
        for group in wanted {
            let isThere = group.contains { one in
                held.contains { $0.isBuilt(on: one) } || chosen.contains { $0.isBuilt(on: one) }
            }
            if !isThere { chosen.append(best(of: group, for: value)) }
        }
        if chosen.isEmpty, held.isEmpty { return [plain] }
        // What a profile is built on is held with it.
        return chosen.enumerated().filter { index, one in
            !held.contains { $0 === one }
                && !chosen.enumerated().contains { other, two in
                    two === one ? other < index : two.isBuilt(on: one)
                }
        }.map(\.element)
    }

    private func hold(_ value: JSONValue, _ definitions: [Definition], isFirst: Bool) {
        for one in definitions {
            let outer = definition
            definition = one
            object(value, one.shape)
            definition = outer
        }
        if isFirst { checkContained(value) }
    }

    /// The profile of several that a resource fits best: the first where several fit alike.
    private func best(of group: [Definition], for value: JSONValue) -> Definition {
        guard group.count > 1 else { return group[0] }
        var best = (group[0], Int.max)
        for one in group {
            let (outerErrors, outerScope) = (trialErrors, scope)
            (trials, trialErrors) = (trials + 1, 0)
            object(value, one.shape)
            if trialErrors < best.1 { best = (one, trialErrors) }
            (trials, trialErrors, scope) = (trials - 1, outerErrors, outerScope)
        }
        return best.0
    }

    /// What is contained may contain nothing, has no history of its own, and is referred to (dom-2 to dom-5).
    private func checkContained(_ value: JSONValue) {
        guard let contained = value["contained"], contained.isArray else { return }
        var used: Set<String> = []
        for reference in FHIRBundle.references(in: value) {
            if let text = reference["reference"]?.string { used.insert(text) }
        }
        for one in contained.values where one.kind == .object {
            if let inner = one["contained"] {
                say(.structure, "A contained resource can not contain others.", inner, key: "dom-2")
            }
            if let meta = one["meta"] {
                for (name, key) in [
                    ("versionId", "dom-4"), ("lastUpdated", "dom-4"), ("security", "dom-5"),
                ] {
                    if let inner = meta[name] {
                        say(
                            .structure, "A contained resource has no meta.\(name).", inner, key: key
                        )
                    }
                }
            }
            let id = one["id"]?.string ?? ""
            if !used.contains("#\(id)"), !used.contains("#") {
                say(
                    .structure, "The contained resource '\(id)' is referred to by nothing here.",
                    one,
                    key: "dom-3")
            }
        }
    }
}
