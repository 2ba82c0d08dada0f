import FHIR
import JSON
import Primitives

/// References: what they lead to.
extension ProfileRun {
    func reference(_ value: JSONValue, _ kind: Kind) {
        guard let reference = value[.reference], let text = reference.string else {
            // By an identifier, or in words only.
            if let type = value["type"]?.string { checkTarget(type, kind, value) }
            return
        }
        if text.hasPrefix("#") { return contained(text, reference, kind) }
        if let scope {
            if let entry = scope.entry(for: text, from: fullUrl) {
                let target = scope.bundle.entries[entry].resource
                checkTarget(target.resourceType ?? "", kind, reference)
                if trials == 0 { scope.expect(kind.traits.targets, of: entry, isAdvice: isAdvice) }
                return
            }
            say(
                .notFound, "The reference '\(text)' leads to no entry of this Bundle.", reference,
                severity: .warning)
        }
        if let type = Self.type(in: text) ?? value["type"]?.string {
            checkTarget(type, kind, reference)
        }
    }

    private func contained(_ text: String, _ reference: JSONValue, _ kind: Kind) {
        if text == "#" { return }
        let id = text.dropFirst()
        let target = container["contained"]?.values.first {
            $0["id"]?.string.map { $0 == id } == true
        }
        guard let target else {
            say(
                .notFound, "'\(text)' is not contained in this resource.", reference, key: "ref-1")
            return
        }
        checkTarget(target.resourceType ?? "", kind, reference)
    }

    private func checkTarget(_ type: String, _ kind: Kind, _ value: JSONValue) {
        guard !kind.traits.targets.isEmpty, !type.isEmpty,
            !kind.traits.targets.contains(where: { $0.type == type })
        else { return }
        let types = Set(kind.traits.targets.map(\.type)).sorted()
        say(
            .structure,
            "The reference leads to a \(type); it may lead to \(types.joined(separator: ", ")).",
            value)
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
