import FHIR
public import JSON
import Synchronization

/// A document that expressions are evaluated on. Made once: where it is a Bundle, its index is made when it is needed.
public final class PathDocument: Sendable {
    public let root: JSONValue
    private let index = Mutex<Index?>(nil)

    public init(_ root: JSONValue) { self.root = root }

    /// The resource that a reference leads to (FHIR R4, sections 2.3.0.5 and 2.36.4.1): in the Bundle, or contained
    /// in the resource that the reference stands in.
    func resolve(_ reference: String, from origin: JSONValue?) -> JSONValue? {
        let made = index.withLock { index in
            let known = index ?? Index(root)
            index = known
            return known
        }
        let entry = origin.flatMap { made.entry(around: $0) }
        if reference.hasPrefix("#") {
            let container = entry?.resource ?? root
            if reference == "#" { return container }
            let id = reference.dropFirst()
            return container["contained"]?.elements.first {
                $0["id"]?.string.map { $0 == id } == true
            }
        }
        return made.bundle?.resolve(text: reference, from: entry?.fullUrl ?? "")?.resource
    }

    private struct Index: Sendable {
        let bundle: FHIRBundle?

        init(_ root: JSONValue) {
            bundle = root["resourceType"]?.equals("Bundle") == true ? FHIRBundle(root) : nil
        }

        /// The entry that a value stands in.
        func entry(around value: JSONValue) -> FHIRBundle.Entry? {
            guard let bundle, let index = bundle.index(around: value) else { return nil }
            return bundle.entries[index]
        }
    }
}
