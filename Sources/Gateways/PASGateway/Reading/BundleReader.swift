import FHIR
import JSON
import Primitives

/// Reads a PAS Bundle as far as its Claim: JSON, Bundle, entries, the Claim first.
struct BundleReader {
    var reading = Reading()

    /// The Bundle and its Claim; nil where a problem keeps it from being read on.
    mutating func read(_ root: JSONValue) -> (bundle: FHIRBundle, claim: FHIRBundle.Entry)? {
        guard root.kind == .object, root.resourceType == "Bundle" else {
            let found = root.resourceType.map { "a \($0)" } ?? "no FHIR resource"
            reading.refuse("not-a-bundle", "A Bundle is expected; this is \(found).", at: root)
            return nil
        }
        if root["type"]?.equals("collection") != true {
            reading.refuse(
                "bundle-type", "Bundle.type is 'collection' in PAS.", at: root["type"] ?? root)
        }
        identifier(root)
        timestamp(root)
        guard let entries = root["entry"], entries.kind == .array, entries.count > 0 else {
            reading.refuse(
                "entry-missing", "Bundle.entry is a list with at least the Claim.",
                at: root["entry"] ?? root)
            return nil
        }
        checkEntries(entries)
        let bundle = FHIRBundle(root)
        guard let claim = bundle.first, claim.resource.resourceType == "Claim" else {
            reading.refuse(
                "claim-missing", "The first entry of the Bundle is the Claim.",
                at: entries[0] ?? entries)
            return nil
        }
        return (bundle, claim)
    }

    private mutating func identifier(_ root: JSONValue) {
        guard let identifier = root["identifier"], identifier.kind == .object,
            let value = identifier["value"]?.string, !value.isEmpty
        else {
            reading.refuse(
                "identifier-missing", "Bundle.identifier with a value is required.",
                at: root["identifier"] ?? root)
            return
        }
    }

    private mutating func timestamp(_ root: JSONValue) {
        guard let text = root["timestamp"]?.string, Instant(text) != nil else {
            reading.refuse(
                "timestamp-missing", "Bundle.timestamp is required, as an instant with an offset.",
                at: root["timestamp"] ?? root)
            return
        }
    }

    private mutating func checkEntries(_ entries: JSONValue) {
        // Room for as many as most Bundles have: a set that grows hashes all again.
        var seen = Set<String>(minimumCapacity: 48)
        for entry in entries.elements {
            guard entry.kind == .object,
                entry[.resource]?[.resourceType]?.kind == .string
            else {
                reading.refuse("entry-resource-missing", "An entry has no resource.", at: entry)
                continue
            }
            guard let fullUrl = entry[.fullUrl]?.string, !fullUrl.isEmpty else {
                reading.refuse("fullUrl-missing", "An entry has no fullUrl.", at: entry)
                continue
            }
            if !seen.insert(fullUrl).inserted {
                reading.refuse(
                    "fullUrl-twice", "Two entries have the fullUrl '\(fullUrl)'.", at: entry)
            }
        }
    }
}
