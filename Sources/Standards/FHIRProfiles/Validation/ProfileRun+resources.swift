import FHIR
import JSON
import Primitives

/// Resources: what they say they are, and what they are to be.
extension ProfileRun {
    /// - Parameters:
    ///   - profiles: of these one has to fit.
    ///   - type: what may stand here; `Resource` for any.
    func resource(_ index: Int, oneOf profiles: [Definition], type: String = "Resource") {
        let value = value(at: index)
        guard value.kind == .object, let name = value.resourceType else {
            say(
                .structure, "A resource is expected here: an object with a resourceType.", at: index
            )
            return
        }
        guard let plain = guide.resource(name) else {
            say(.structure, "There is no resource type '\(name)' in FHIR R4.", at: index)
            return
        }
        if type != "Resource", type != name {
            say(.structure, "A \(type) is expected here, and this is a \(name).", at: index)
            return
        }
        let outer = (scope, fullUrl, container, documents)
        if name == "Bundle" {
            scope = BundleScope(index, root, walk, takesAdvice: tellsWarnings)
            (container, documents) = (index, [index])
        } else if walk.key(index) == keys.resource, scope == nil {
            // Of a parameter: it contains its own, whatever stands around.
            (container, documents) = (index, [index])
        }
        defer { (scope, fullUrl, container, documents) = outer }
        let groups = profiles.isEmpty ? [] : [profiles]
        hold(
            index, needed(index, claimed(by: index, of: plain), groups, plain, held: []),
            isFirst: true)
        if name == "Bundle" { entries() }
    }

    /// Entries of the Bundle around, until nothing is asked of any.
    private func entries() {
        guard let scope else { return }
        let outer = (fullUrl, container, documents)
        defer { (fullUrl, container, documents) = outer }
        while let number = scope.next() {
            let entry = scope.entries[number]
            let resource = entry.resource
            (fullUrl, container) = (entry.fullUrl, resource)
            documents = [resource, scope.bundle]
            let wanted = scope.takeWanted(number)
            guard let plain = plainDefinition(of: entry), plain.name != "Bundle",
                walk.kind(resource) == .object
            else {
                self.scope = nil
                self.resource(resource, oneOf: wanted.required.flatMap(\.self))
                self.scope = scope
                continue
            }
            let held = entry.done
            let claimed = held.isEmpty ? claimed(by: resource, of: plain) : []
            let hard = needed(resource, claimed, wanted.required, plain, held: held)
            scope.add(hard, to: number)
            hold(resource, hard, isFirst: held.isEmpty)
            guard !wanted.advised.isEmpty else { continue }
            let soft = needed(
                resource, [], wanted.advised, plain, held: scope.entries[number].done)
            scope.add(soft, to: number)
            isAdvice = true
            hold(resource, soft, isFirst: false)
            isAdvice = false
        }
    }

    /// The type of an entry's resource; nil where there is no such type.
    private func plainDefinition(of entry: BundleScope.Entry) -> Definition? {
        guard entry.type >= 0 else { return nil }
        if let text = walk.plainText(entry.type),
            let place = tables.find(text, in: tables.names)
        {
            return guide.sources.definitions[Int(place)]
        }
        return value(at: entry.type).string.flatMap { guide.resource($0) }
    }

    /// The profiles that a resource says it conforms to, as far as they are known here.
    private func claimed(by index: Int, of plain: Definition) -> [Definition] {
        guard holdsProfiles, let meta = walk.member(keys.meta, of: index),
            let list = walk.member(keys.profile, of: meta)
        else { return [] }
        return value(at: list).values.compactMap { one in
            guard let place = guide.place(url: one.tapeIndex, walk, root) else { return nil }
            let known = guide.sources.definitions[Int(place)]
            if known.type == plain.name { return known }
            claimsAnother(known, one.tapeIndex, plain)
            return nil
        }
    }

    /// What every resource is built on may be claimed by all.
    private func claimsAnother(_ known: Definition, _ index: Int, _ plain: Definition) {
        guard known.type != "Resource", known.type != "DomainResource" else { return }
        say(
            .structure,
            "A \(plain.name) can not be what it claims: \(known.url) is of \(known.type).",
            at: index)
    }

    /// What a resource is to be held against: what it claims and what is asked of it; where that is nothing, its type.
    private func needed(
        _ index: Int, _ claimed: [Definition], _ wanted: [[Definition]], _ plain: Definition,
        held: [Definition]
    ) -> [Definition] {
        if wanted.isEmpty, held.isEmpty, claimed.count < 2 {
            return claimed.isEmpty ? [plain] : claimed
        }
        var chosen = claimed
        for group in wanted {
            let isThere = group.contains { one in
                held.contains { $0.isBuilt(on: one) } || chosen.contains { $0.isBuilt(on: one) }
            }
            if !isThere { chosen.append(best(of: group, for: index)) }
        }
        if chosen.isEmpty, held.isEmpty { return [plain] }
        // What a profile is built on is held with it.
        return chosen.enumerated().filter { place, one in
            !held.contains { $0 === one }
                && !chosen.enumerated().contains { other, two in
                    two === one ? other < place : two.isBuilt(on: one)
                }
        }.map(\.element)
    }

    private func hold(_ index: Int, _ definitions: [Definition], isFirst: Bool) {
        for one in definitions {
            let outer = definition
            definition = one
            if let place = guide.place(one) { object(index, tables.definitions[place].shape) }
            definition = outer
        }
        if isFirst, walk.member(keys.contained, of: index) != nil {
            checkContained(value(at: index))
        }
    }

    /// The profile of several that a resource fits best: the first where several fit alike.
    private func best(of group: [Definition], for index: Int) -> Definition {
        guard group.count > 1 else { return group[0] }
        var best = (group[0], Int.max)
        for one in group {
            let (outerErrors, outerScope) = (trialErrors, scope)
            (trials, trialErrors) = (trials + 1, 0)
            if let place = guide.place(one) { object(index, tables.definitions[place].shape) }
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
        var ids: Set<String> = []
        for one in contained.values where one.kind == .object {
            if let id = one["id"]?.string, !ids.insert(id).inserted {
                say(
                    .structure, "Two contained resources have the id '\(id)'.", at: one.tapeIndex)
            }
            if let inner = one["contained"] {
                say(
                    .structure, "A contained resource can not contain others.", at: inner.tapeIndex,
                    key: "dom-2")
            }
            if let meta = one["meta"] {
                for (name, key) in [
                    ("versionId", "dom-4"), ("lastUpdated", "dom-4"), ("security", "dom-5"),
                ] {
                    if let inner = meta[name] {
                        say(
                            .structure, "A contained resource has no meta.\(name).",
                            at: inner.tapeIndex, key: key)
                    }
                }
            }
            let id = one["id"]?.string ?? ""
            if !used.contains("#\(id)"), !used.contains("#") {
                say(
                    .structure, "The contained resource '\(id)' is referred to by nothing here.",
                    at: one.tapeIndex, key: "dom-3")
            }
        }
    }
}
