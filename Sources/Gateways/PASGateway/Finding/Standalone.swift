import FHIR
import JSON
import Primitives

/// An entry of a Bundle made to stand for itself (FHIR R4, section 2.3.0.5): what it refers to in the Bundle, and what those
/// refer to, is contained in it under ids of its own, and references are written anew.
struct Standalone {
    private let bundle: FHIRBundle
    private let entry: FHIRBundle.Entry
    /// What the Claim of an answer is referred to as, and where it is read; nil where it can not be.
    private let claim: (fullUrl: String, address: String?)?
    private var contained: [FHIRBundle.Entry] = []
    /// The id of each contained resource, by its fullUrl.
    private var ids: [String: String] = [:]

    init(
        bundle: FHIRBundle, entry: FHIRBundle.Entry,
        claim: (fullUrl: String, address: String?)? = nil
    ) {
        self.bundle = bundle
        self.entry = entry
        self.claim = claim
        collect(entry)
        var next = 0
        while next < contained.count {
            collect(contained[next])
            next += 1
        }
    }

    private mutating func collect(_ entry: FHIRBundle.Entry) {
        for reference in FHIRBundle.references(in: entry.resource) {
            guard let target = target(reference, from: entry.fullUrl),
                target.fullUrl != self.entry.fullUrl, ids[target.fullUrl] == nil
            else { continue }
            contained.append(target)
            ids[target.fullUrl] = "r\(contained.count)"
        }
    }

    private func target(_ reference: JSONValue, from fullUrl: String) -> FHIRBundle.Entry? {
        if let claim, reference["reference"]?.equals(claim.fullUrl) == true { return nil }
        return bundle.resolve(reference, from: fullUrl)
    }

    func write(id: String, version: String, modified: Instant, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("resourceType", entry.resource.resourceType)
            writer.member("id", id)
            writer.object("meta") { writer in
                writer.member("versionId", version)
                writer.member("lastUpdated", modified.description)
                writer.member("profile", raw: entry.resource["meta"]?["profile"])
            }
            if !contained.isEmpty {
                writer.array("contained") { writer in
                    for entry in contained { writeContained(entry, to: &writer) }
                }
            }
            writeRest(of: entry, to: &writer)
        }
    }

    /// A contained resource has no version, time or security label of its own (dom-4, dom-5).
    private func writeContained(_ entry: FHIRBundle.Entry, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("resourceType", entry.resource.resourceType)
            writer.member("id", ids[entry.fullUrl])
            if let profile = entry.resource["meta"]?["profile"] {
                writer.object("meta") { $0.member("profile", raw: profile) }
            }
            writeRest(of: entry, to: &writer)
        }
    }

    /// What a resource contained itself is contained beside it now (dom-2).
    private func writeRest(of entry: FHIRBundle.Entry, to writer: inout JSONWriter) {
        for (name, value) in entry.resource.members
        where !["resourceType", "id", "meta", "contained"].contains(name) {
            writer.key(name)
            if name == "request", entry.fullUrl == self.entry.fullUrl, let address = claim?.address
            {
                writer.object { $0.member("reference", address) }
            } else {
                writer.copy(value) { address(of: $0, from: entry.fullUrl) }
            }
        }
    }

    /// nil where a reference leads to what stands elsewhere.
    private func address(of reference: JSONValue, from fullUrl: String) -> String? {
        if let claim, reference["reference"]?.equals(claim.fullUrl) == true { return claim.address }
        guard let target = bundle.resolve(reference, from: fullUrl) else { return nil }
        return target.fullUrl == entry.fullUrl ? "#" : ids[target.fullUrl].map { "#\($0)" }
    }
}
