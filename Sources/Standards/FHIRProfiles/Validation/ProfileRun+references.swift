import FHIR
import JSON
import Primitives

/// References: what they lead to.
extension ProfileRun {
    func reference(_ index: Int, _ row: FlatKind, _ place: Int32) {
        guard let scope, let reference = walk.member(keys.reference, of: index),
            let text = walk.plainText(reference), text.first != UInt8(ascii: "#"),
            let entry = scope.entry(for: reference, from: fullUrl, walk)
        else {
            elsewhere(value(at: index), guide.sources.kinds[Int(place)])
            return
        }
        let type = scope.entries[entry].type
        guard row.targetCount > 0 else { return }
        guard type >= 0, let first = target(type, row) else {
            checkTarget(
                type < 0 ? "" : value(at: type).string ?? "", guide.sources.kinds[Int(place)],
                reference)
            return
        }
        guard trials == 0, scope.takes(entry, isAdvice: isAdvice) else { return }
        let targets = guide.sources.kinds[Int(place)].traits.targets
        let name = targets[Int(first)].type
        scope.expect(targets.filter { $0.type == name }, of: entry, isAdvice: isAdvice)
    }

    /// The first of the types that a reference may lead to which is that of a resource.
    @inline(__always)
    private func target(_ type: Int, _ row: FlatKind) -> Int32? {
        for place in 0..<row.targetCount
        where isText(tables.targets[row.firstTarget + place].type, type) {
            return place
        }
        return nil
    }

    /// A reference that leads to no entry of a Bundle.
    @inline(never)
    private func elsewhere(_ value: JSONValue, _ kind: Kind) {
        guard let reference = value[.reference], let text = reference.string else {
            // By an identifier, or in words only.
            if let type = value["type"]?.string { checkTarget(type, kind, value.tapeIndex) }
            return
        }
        if text.hasPrefix("#") { return contained(text, reference.tapeIndex, kind) }
        if let scope {
            if let entry = scope.entry(for: reference.tapeIndex, from: fullUrl, walk) {
                lead(reference.tapeIndex, to: entry, scope, kind)
                return
            }
            say(
                .notFound, "The reference '\(text)' leads to no entry of this Bundle.",
                at: reference.tapeIndex, severity: .warning)
        }
        if let type = Self.type(in: text) ?? value["type"]?.string {
            checkTarget(type, kind, reference.tapeIndex)
        }
    }

    /// To an entry, where the reference is written with escapes.
    private func lead(_ reference: Int, to entry: Int, _ scope: BundleScope, _ kind: Kind) {
        let type = scope.entries[entry].type
        let name = type < 0 ? "" : value(at: type).string ?? ""
        checkTarget(name, kind, reference)
        guard trials == 0 else { return }
        scope.expect(
            kind.traits.targets.filter { $0.type == name }, of: entry, isAdvice: isAdvice)
    }

    private func contained(_ text: String, _ reference: Int, _ kind: Kind) {
        if text == "#" { return }
        let id = text.dropFirst()
        let target = value(at: container)["contained"]?.values.first {
            $0["id"]?.string.map { $0 == id } == true
        }
        guard let target else {
            say(
                .notFound, "'\(text)' is not contained in this resource.", at: reference,
                key: "ref-1")
            return
        }
        checkTarget(target.resourceType ?? "", kind, reference)
    }

    private func checkTarget(_ type: String, _ kind: Kind, _ index: Int) {
        guard !kind.traits.targets.isEmpty, !type.isEmpty,
            !kind.traits.targets.contains(where: { $0.type == type })
        else { return }
        let types = Set(kind.traits.targets.map(\.type)).sorted()
        say(
            .structure,
            "The reference leads to a \(type); it may lead to \(types.joined(separator: ", ")).",
            at: index)
    }

    /// The type that `Patient/1`, `http://host/fhir/Patient/1/_history/2` names.
    private static func type(in text: String) -> String? {
        guard !text.hasPrefix("urn:") else { return nil }
        var parts = text.split(separator: "/")
        if let history = parts.firstIndex(of: "_history") { parts.removeSubrange(history...) }
        guard parts.count >= 2 else { return nil }
        let type = parts[parts.count - 2]
        return type.first?.isUppercase == true && type.allSatisfy(\.isLetter) ? String(type) : nil
    }
}
