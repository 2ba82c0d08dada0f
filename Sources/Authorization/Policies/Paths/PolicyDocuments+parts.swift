import Cases
import FHIR
import FHIRPath
import JSON
import Primitives

extension PolicyDocuments {
    /// What evidence comes to: of all that came, what stands and is about the member.
    struct Parts {
        private(set) var documents: [PathDocument] = []
        private(set) var evidence: [PathItem] = []
        private(set) var origins: [Origin] = []
        private(set) var heldBack = HeldBack()
        private let member: SubjectCheck
        /// Diagnoses that were refuted, or are over.
        private var denials: [JSONValue] = []

        init(_ member: SubjectCheck) {
            self.member = member
            // As many resources as a Bundle mostly has.
            evidence.reserveCapacity(16)
            origins.reserveCapacity(16)
        }

        /// A Bundle that came as a document stands for its resources.
        mutating func add(_ item: EvidenceItem) {
            guard let resource = item.resource else {
                guard let root = PolicyDocuments.parsed(item.documentReference) else { return }
                documents.append(PathDocument(root))
                evidence.append(PathItem(root))
                origins.append(Origin(root, item.digest, isMade: true))
                return
            }
            if !documents.contains(where: { $0.root.isOnSameTape(as: resource) }) {
                documents.append(PathDocument(resource.onTape(0)))
            }
            guard resource[.resourceType]?.equals("Bundle") == true else {
                return add(resource, of: item)
            }
            guard Standing.flaw(of: resource) == nil else {
                heldBack.add(resource)
                return
            }
            let bundle = FHIRBundle(resource)
            for entry in bundle.entries {
                add(entry.resource, of: item, in: (bundle, entry.fullUrl))
            }
        }

        private mutating func add(
            _ resource: JSONValue, of item: EvidenceItem,
            in bundle: (FHIRBundle, fullUrl: String)? = nil
        ) {
            let isAnothers = member.doubt(resource, in: bundle) != nil
            let flaw = Standing.flaw(of: resource)
            if flaw != nil, !isAnothers, Standing.denies(resource) { denials.append(resource) }
            guard !isAnothers, flaw == nil, !Self.hasBound(resource) else {
                heldBack.add(resource)
                return
            }
            evidence.append(PathItem(resource))
            origins.append(Origin(resource, item.digest, isMade: false))
        }

        /// A diagnosis that was refuted since, or nobody can tell when, is in doubt.
        mutating func dropDenied() {
            guard !denials.isEmpty else { return }
            // Each item has its origin at the same place.
            let standing = evidence.indices.filter { !isDenied(evidence[$0]) }
            (evidence, origins) = (standing.map { evidence[$0] }, standing.map { origins[$0] })
        }

        private func isDenied(_ item: PathItem) -> Bool {
            guard case .node(let node) = item,
                node.json[.resourceType]?.equals("Condition") == true
            else { return false }
            let time = EvidenceTime(of: node.json)
            return denials.contains { denial in
                Self.share(node.json[.code], denial[.code])
                    && Standing.isDenied(time, since: EvidenceTime(of: denial))
            }
        }

        private static func share(_ one: JSONValue?, _ other: JSONValue?) -> Bool {
            let codes = other?.codings.compactMap(\.code) ?? []
            return one?.codings.contains { $0.code.map(codes.contains) == true } ?? false
        }

        private static let comparator = JSONValue.knownKeyNumber("comparator")

        /// Whether one of its numbers is a bound: how much it is, it does not say (R4, Quantity.comparator, a modifier element),
        /// and an expression that asks for the number alone would not see that.
        private static func hasBound(_ resource: JSONValue) -> Bool {
            guard let comparator else { return true }
            return resource.withWalk { walk in
                (resource.tapeIndex + 1..<resource.tapeEnd).contains { walk.key($0) == comparator }
            }
        }
    }

    /// What is written here can be read here; what could not would leave every criterion unknown.
    static func parsed(_ bytes: [UInt8]) -> JSONValue? {
        (try? JSONDocument.parse(bytes))?.root
    }
}

extension EvidenceItem {
    /// A file that is no resource, described as one (FHIR R4, DocumentReference).
    fileprivate var documentReference: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("resourceType", "DocumentReference")
            writer.member("status", "current")
            if let kind {
                writer.object("type") { writer in
                    writer.array("coding") { writer in
                        writer.object { writer in
                            writer.member("system", FHIRSystems.loinc)
                            writer.member("code", kind)
                        }
                    }
                }
            }
            writer.member("date", date?.description)
            writer.member("description", title)
            writer.array("content") { writer in
                writer.object { writer in
                    writer.object("attachment") { $0.member("contentType", mediaType) }
                }
            }
        }
        return writer.bytes
    }
}
