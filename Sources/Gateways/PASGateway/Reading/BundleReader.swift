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
        checkRules(root)
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
        guard let timestamp = root["timestamp"] else {
            reading.refuse("timestamp-missing", "Bundle.timestamp is required.", at: root)
            return
        }
        if timestamp.fhirInstant == nil {
            reading.refuse(
                "timestamp-missing", "Bundle.timestamp is no instant with an offset.",
                at: timestamp)
        }
    }

    private mutating func checkEntries(_ entries: JSONValue) {
        // Room for as many as most Bundles have: a set that grows hashes all again.
        var seen = Set<String>(minimumCapacity: 48)
        for entry in entries.elements {
            guard entry.kind == .object, let resource = entry[.resource],
                resource[.resourceType]?.kind == .string
            else {
                reading.refuse("entry-resource-missing", "An entry has no resource.", at: entry)
                continue
            }
            checkRules(resource)
            guard let fullUrl = entry[.fullUrl]?.string, !fullUrl.isEmpty else {
                reading.refuse("fullUrl-missing", "An entry has no fullUrl.", at: entry)
                continue
            }
            if !seen.insert(fullUrl).inserted, isTwice(fullUrl, resource, in: entries) {
                reading.refuse(
                    "fullUrl-twice", "Two entries have the fullUrl '\(fullUrl)'.", at: entry)
            }
            check(fullUrl, of: entry)
        }
    }

    /// Two versions of one resource may stand under one fullUrl (FHIR R4, bdl-7). A reference that names no version means the first.
    private func isTwice(_ fullUrl: String, _ resource: JSONValue, in entries: JSONValue) -> Bool {
        let version = resource["meta"]?["versionId"]?.string
        let same = entries.elements.filter {
            $0[.fullUrl]?.equals(fullUrl) == true
                && $0[.resource]?["meta"]?["versionId"]?.string == version
        }
        return same.count > 1
    }

    /// A fullUrl is absolute, and does not disagree with the resource's id (FHIR R4, Bundle.entry.fullUrl).
    private mutating func check(_ fullUrl: String, of entry: JSONValue) {
        let place = entry[.fullUrl] ?? entry
        guard fullUrl.utf8.contains(UInt8(ascii: ":")) else {
            reading.refuse(
                "fullUrl-relative", "The fullUrl '\(fullUrl)' is no absolute URL.", at: place)
            return
        }
        guard fullUrl.utf8.starts(with: "http".utf8),
            let id = entry[.resource]?[.id]?.string
        else { return }
        let end = fullUrl.utf8.suffix(id.utf8.count + 1)
        if end.first != UInt8(ascii: "/") || !end.dropFirst().elementsEqual(id.utf8) {
            reading.refuse(
                "fullUrl-id", "The fullUrl '\(fullUrl)' is not of the id '\(id)'.", at: place)
        }
    }

    /// Rules that are not known change the meaning of what they stand on (FHIR R4, Resource.implicitRules).
    private mutating func checkRules(_ resource: JSONValue) {
        guard let rules = resource[Self.rulesKey] else { return }
        reading.refuse(
            "implicit-rules", "The implicitRules '\(rules.string ?? "")' are not understood.",
            at: rules)
    }

    private static let rulesKey: JSONKey = "implicitRules"
}
