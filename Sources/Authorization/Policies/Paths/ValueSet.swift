public import Cases
import FHIR
public import FHIRPath

/// A set of codes that policies share by name (FHIR R4, ValueSet): `memberOf('comorbidities')`.
public struct ValueSet: Hashable, Sendable {
    public var name: String
    public var title: String
    public var citation: Citation
    public private(set) var entries: [Entry]
    private let exact: Set<PathCode>
    private let systems: Set<String>

    /// A code; with a star at its end (`I20*`) all codes that begin so.
    public struct Entry: Hashable, Sendable {
        public var system: String
        public var code: String

        public init(system: String, code: String) {
            self.system = system
            self.code = code
        }

        var prefix: String? { code.hasSuffix("*") ? String(code.dropLast()) : nil }
    }

    public init(name: String, title: String, citation: Citation, entries: [Entry]) {
        self.name = name
        self.title = title
        self.citation = citation
        self.entries = entries
        exact = Set(
            entries.filter { $0.prefix == nil }.map {
                PathCode(system: $0.system, code: Self.plain($0.code, $0.system))
            })
        systems = Set(entries.map(\.system))
    }

    /// Whether one of the codes is in it. A code without a system counts where the set has codes of one system only.
    public func contains(_ codes: [PathCode]) -> Bool {
        codes.contains { code in
            guard let system = code.system ?? (systems.count == 1 ? systems.first : nil) else {
                return false
            }
            let plain = Self.plain(code.code, system)
            if exact.contains(PathCode(system: system, code: plain)) { return true }
            return entries.contains { entry in
                guard entry.system == system, let prefix = entry.prefix else { return false }
                return plain.hasPrefix(Self.plain(prefix, system))
            }
        }
    }

    /// ICD-10-CM is sent with and without its dot.
    private static func plain(_ code: String, _ system: String) -> String {
        system == FHIRSystems.icd10 ? code.uppercased().filter { $0 != "." } : code
    }
}
