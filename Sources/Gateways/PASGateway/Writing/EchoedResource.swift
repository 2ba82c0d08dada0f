import FHIR
import JSON

/// A resource of a request in an answer: as it came, but for what the answer's version of the guide does not take. A case may be asked
/// for in one version and told in another (PAS 2.2.1, conf-1: an endpoint of its own for each).
struct EchoedResource {
    private let resource: JSONValue
    private let version: PASVersion

    init(_ resource: JSONValue, in version: PASVersion) {
        self.resource = resource
        self.version = version
    }

    func write(to writer: inout JSONWriter) {
        let (isForeign, hasBadNumber) = (profiles.contains(where: isForeign), hasBadNumber)
        guard isForeign || hasBadNumber || hasBadUnit else { return writer.raw(resource) }
        writer.object { writer in
            for (name, value) in resource.members {
                switch name {
                case "meta" where isForeign: writer.object("meta") { meta(value, &$0) }
                case "identifier" where hasBadNumber:
                    writer.array("identifier") { writer in
                        for identifier in value.elements where !isBad(identifier) {
                            writer.raw(identifier)
                        }
                    }
                case "quantityQuantity" where hasBadUnit:
                    writer.object(name) { Self.withoutCode(value, &$0) }
                default: writer.member(name, raw: value)
                }
            }
        }
    }

    /// The unit in words.
    private static func withoutCode(_ quantity: JSONValue, _ writer: inout JSONWriter) {
        for (name, value) in quantity.members where !["system", "code"].contains(name) {
            writer.member(name, raw: value)
        }
        if quantity["unit"] == nil { writer.member("unit", raw: quantity["code"]) }
    }

    private var profiles: [String] {
        resource[Self.metaKey]?[Self.profileKey]?.elements.compactMap(\.string) ?? []
    }

    /// Whether a profile is named in another version of the guide.
    private func isForeign(_ profile: String) -> Bool {
        profile.hasPrefix(FHIRSystems.pas) && profile.utf8.contains(UInt8(ascii: "|"))
            && !profile.hasSuffix("|\(version.number)")
    }

    private func meta(_ meta: JSONValue, _ writer: inout JSONWriter) {
        for (name, value) in meta.members {
            guard name == "profile" else {
                writer.member(name, raw: value)
                continue
            }
            writer.array("profile") { writer in
                for profile in profiles {
                    writer.string(
                        isForeign(profile) ? String(profile.prefix { $0 != "|" }) : profile)
                }
            }
        }
    }

    private var hasBadNumber: Bool {
        guard version.checksNAIC, resource.resourceType == "Organization",
            let identifiers = resource[Self.identifierKey]
        else { return false }
        // Without any it would be nobody: then it stays as it is.
        return identifiers.elements.contains(where: isBad)
            && identifiers.elements.contains { !isBad($0) }
    }

    private var hasBadUnit: Bool {
        !version.takesUCUM && resource.resourceType == "ServiceRequest"
            && resource["quantityQuantity"]?[.system]?.equals(FHIRSystems.ucum) == true
    }

    private func isBad(_ identifier: JSONValue) -> Bool {
        guard identifier[.system]?.equals("urn:oid:2.16.840.1.113883.6.300") == true else {
            return false
        }
        let digits = identifier[.value]?.string?.utf8 ?? "".utf8
        return digits.count != 5 || !digits.allSatisfy { (48...57).contains($0) }
    }

    private static let metaKey: JSONKey = "meta"
    private static let profileKey: JSONKey = "profile"
    private static let identifierKey: JSONKey = "identifier"
}
