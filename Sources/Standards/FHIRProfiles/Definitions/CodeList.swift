import FHIRPath
import JSON
import Primitives

/// The codes that an element is bound to with strength "required".
final class CodeList: Sendable {
    enum Extent: Sendable {
        /// All codes are here, by system.
        case codes([String: Set<String>])
        /// Only the systems are known: who publishes the codes does not let others list them, or there are too many.
        case systems([String])
        /// Codes that are known by their form.
        case mediaTypes
        case languages
    }

    let name: String
    let extent: Extent

    init(name: String, extent: Extent) {
        self.name = name
        self.extent = extent
    }

    /// Whether a code is one of these; nil where that can not be told.
    func has(_ code: JSONValue, of system: JSONValue?) -> Bool? {
        switch extent {
        case .codes(let codes):
            guard let text = code.string else { return false }
            guard let system else { return codes.values.contains { $0.contains(text) } }
            return system.string.flatMap { codes[$0] }?.contains(text) == true
        case .systems(let systems):
            guard let system else { return nil }
            return systems.contains(where: system.equals) ? nil : false
        case .mediaTypes: return Self.isMediaType(code.string ?? "")
        case .languages: return Self.isLanguage(code.string ?? "")
        }
    }

    /// Whether one of some codes is one of these, as a rule asks (`memberOf`); nil where that can not be told.
    func hasAny(_ wanted: [PathCode]) -> Bool? {
        guard case .codes(let codes) = extent else { return nil }
        return wanted.contains { one in
            guard let system = one.system else {
                return codes.values.contains { $0.contains(one.code) }
            }
            return codes[system]?.contains(one.code) == true
        }
    }

    /// Whether a wrong code is refused. Where only the systems are known clients deviate, so that they are told.
    var isComplete: Bool {
        if case .systems = extent { false } else { true }
    }

    /// Some of them, for messages.
    var examples: String {
        switch extent {
        case .codes(let codes):
            let all = codes.sorted { $0.key < $1.key }.flatMap { $0.value.sorted() }
            return all.prefix(12).joined(separator: ", ") + (all.count > 12 ? ", ..." : "")
        case .systems(let systems): return systems.prefix(4).joined(separator: ", ")
        case .mediaTypes: return "a media type such as application/pdf"
        case .languages: return "a language such as en-US"
        }
    }

    private static func isMediaType(_ code: String) -> Bool {
        let parts = code.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
    }

    private static func isLanguage(_ code: String) -> Bool {
        let parts = code.split(separator: "-", omittingEmptySubsequences: false)
        return parts.allSatisfy { part in
            (1...8).contains(part.utf8.count)
                && part.utf8.allSatisfy { $0.isLetter || $0.isDigit }
        }
    }
}
