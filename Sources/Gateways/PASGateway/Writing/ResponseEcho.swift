import FHIR
import JSON
import Primitives

/// The resources of a request that an answer echoes, each with the fullUrl and identifiers it came with. What came contained
/// in another is an entry of its own in the answer, which mostly does not carry the other: it was the Claim.
struct ResponseEcho {
    let bundle: FHIRBundle
    let claim: FHIRBundle.Entry
    /// The Claim was made here of a request that came through another door: there is none to refer to.
    let isDerived: Bool

    // The parties that the Claim points at: each is named in several places of an answer.
    let patient: FHIRBundle.Entry?
    let insurer: FHIRBundle.Entry?
    /// The requester as a response may name it: an Organization or a PractitionerRole.
    let requestor: FHIRBundle.Entry?

    init(bundle: FHIRBundle, claim: FHIRBundle.Entry, isDerived: Bool = false) {
        self.bundle = bundle
        self.claim = claim
        self.isDerived = isDerived
        func party(_ name: String) -> FHIRBundle.Entry? {
            bundle.resolve(claim.resource[name], from: claim.fullUrl)
        }
        patient = party("patient")
        insurer = party("insurer")
        requestor = party("provider")
    }

    /// An identifier of a party, as it was sent.
    func identifier(of party: FHIRBundle.Entry?) -> JSONValue? {
        guard let entry = party else { return nil }
        if let own = entry.resource["identifier"]?[0] { return own }
        let target = bundle.resolve(entry.resource["practitioner"], from: entry.fullUrl)
        return target?.resource["identifier"]?[0]
    }

    // MARK: Items

    /// The item of the Claim with a sequence.
    func item(_ sequence: Int) -> JSONValue? {
        claim.resource["item"]?.elements.first { $0["sequence"]?.int == sequence }
    }

    /// The care team that an item points at.
    func providers(of item: JSONValue?) -> [AuthorizedProvider] {
        let wanted = item?.list("careTeamSequence").compactMap(\.int) ?? []
        return careTeam.filter { member in
            member["sequence"]?.int.map(wanted.contains) == true
        }.compactMap { AuthorizedProvider($0, in: self) }
    }

    /// The care team of the Claim as a whole.
    var providersOfEvent: [AuthorizedProvider] {
        careTeam.filter(ProviderReader.hasClaimScope).compactMap {
            AuthorizedProvider($0, in: self)
        }
    }

    private var careTeam: [JSONValue] { claim.resource.list("careTeam") }

    /// The order behind an item.
    func requestedService(of item: JSONValue?) -> FHIRBundle.Entry? {
        let order = item?.pasExtension("requestedService")
        return bundle.resolve(order?["valueReference"], from: claim.fullUrl)
    }

    func location(of item: JSONValue?) -> FHIRBundle.Entry? {
        bundle.resolve(item?["locationReference"], from: claim.fullUrl)
    }

    /// The numbers by which an item is followed: identifiers, as they were sent.
    func traces(of item: JSONValue?) -> [JSONValue] {
        // Most items have none, and need no URL to look for.
        guard let item, item.pasExtension("itemTraceNumber") != nil else { return [] }
        return item.fhirExtensions(FHIRSystems.pasExtension("itemTraceNumber")).compactMap {
            $0["valueIdentifier"]
        }
    }

    /// Who assigned an identifier of the Claim.
    func assigner(of identifier: JSONValue) -> FHIRBundle.Entry? {
        bundle.resolve(identifier["assigner"], from: claim.fullUrl)
    }

    // MARK: Writing

    /// An identifier of the Claim, without a reference that leads out of the request.
    func writeMembers(of identifier: JSONValue, to writer: inout JSONWriter) {
        let assigner = assigner(of: identifier)
        for (name, value) in identifier.members
        where name != "assigner" || value["reference"] == nil || assigner != nil {
            writer.key(name)
            writer.copy(value) { bundle.resolve($0, from: claim.fullUrl)?.answerURL }
        }
    }

    private func writeIdentifier(_ identifier: JSONValue, to writer: inout JSONWriter) {
        // Most have no assigner, and nothing in them to be written anew.
        guard identifier["assigner"] != nil else { return writer.raw(identifier) }
        writer.object { writeMembers(of: identifier, to: &$0) }
    }

    /// What every ClaimResponse says of the Claim it answers, from `identifier` to `request`.
    func writeSubject(to writer: inout JSONWriter, created: Instant, _ version: PASVersion) {
        writer.list("identifier") { writer in
            for identifier in claim.resource.list("identifier") {
                writeIdentifier(identifier, to: &writer)
            }
        }
        writer.member("status", "active")
        writer.member("type", raw: claim.resource["type"])
        writer.member("use", "preauthorization")
        writer.reference("patient", patient?.answerURL)
        writer.member("created", created.description)
        writer.reference("insurer", insurer?.answerURL)
        writer.reference("requestor", requestor?.answerURL)
        if !isDerived || version.requiresRequest {
            writer.object("request") { writeRequest(to: &$0) }
        }
    }

    /// A reference to the Claim; where there is none that anybody could look up, why not (PAS 2.2.1, spec-44).
    ///
    /// A urn:uuid names a resource within the Bundle that carries it (FHIR R4, 3.1.1.3.3), and the answer does not carry the
    /// Claim: it is known by its identifier.
    func writeRequest(to writer: inout JSONWriter) {
        guard isDerived || claim.fullUrl.hasPrefix("urn:") else {
            writer.member("reference", claim.fullUrl)
            return
        }
        writer.array("extension") { writer in
            writer.object { writer in
                writer.member("url", FHIRSystems.dataAbsentReason)
                writer.member("valueCode", "not-applicable")
            }
        }
        guard !isDerived, let identifier = claim.resource["identifier"]?[0] else { return }
        writer.key("identifier")
        writeIdentifier(identifier, to: &writer)
    }

    /// Patient, insurer and requester, what else the answer points at, and what those refer to, as entries. The Claim itself
    /// is referred to and need not be there.
    ///
    /// - Parameter known: fullUrls that the Bundle has already.
    func writeEntries(
        _ more: [FHIRBundle.Entry] = [], in version: PASVersion, known: inout Set<String>,
        to writer: inout JSONWriter
    ) {
        let assigners = claim.resource.list("identifier").compactMap(assigner(of:))
        let starts = [patient, insurer, requestor].compactMap(\.self) + assigners + more
        for entry in bundle.closure(of: starts) where entry.resource.resourceType != "Claim" {
            let url = entry.answerURL
            guard known.insert(url).inserted else { continue }
            writer.object { writer in
                writer.member("fullUrl", url)
                if entry.isContained {
                    writer.object("resource") { writeContained(entry, to: &$0) }
                } else {
                    writer.key("resource")
                    EchoedResource(entry.resource, in: version).write(to: &writer)
                }
            }
        }
    }

    /// What was contained, as a resource for itself: its id told it apart within its container only.
    private func writeContained(_ entry: FHIRBundle.Entry, to writer: inout JSONWriter) {
        for (name, value) in entry.resource.members {
            writer.key(name)
            if name == "id" {
                writer.string(String(entry.answerURL.dropFirst("urn:uuid:".count)))
            } else {
                writer.copy(value) { bundle.resolve($0, from: entry.fullUrl)?.answerURL }
            }
        }
    }
}

extension FHIRBundle.Entry {
    /// The fullUrl in an answer: a contained resource gets one, which follows from where it stood.
    var answerURL: String { isContained ? urnUUID(fullUrl) : fullUrl }
}
