public import Cases
import FHIR
import FHIRPath
import JSON
public import Primitives
import Synchronization

/// What the expressions of policies are evaluated on, made when the first one is, and once for all lines of a request.
public final class PolicyDocuments: Sendable {
    private let request: AuthorizationRequest
    private let birthDate: CivilDate?
    private let gender: String?
    private let evidence: Evidence
    private let made = Mutex<Made?>(nil)

    /// - Parameters:
    ///   - birthDate: as the registry knows it.
    ///   - gender: the same, as FHIR has it.
    public init(
        _ request: AuthorizationRequest, _ evidence: Evidence, birthDate: CivilDate? = nil,
        gender: String? = nil
    ) {
        self.request = request
        self.evidence = evidence
        self.birthDate = birthDate
        self.gender = gender
    }

    final class Made: Sendable {
        /// The request, then all that came with it.
        let documents: [PathDocument]
        let request: [PathItem]
        let patient: [PathItem]
        /// The items of the request, in its order, and their sequence numbers.
        let items: [PathItem]
        let evidence: [PathItem]
        let heldBack: HeldBack
        private let origins: [Origin]
        private let member: SubjectCheck

        init(request root: JSONValue?, _ evidence: Evidence, _ member: RequestedMember) {
            self.member = SubjectCheck(member)
            var parts = Parts(self.member)
            for item in evidence.items { parts.add(item) }
            parts.dropDenied()
            heldBack = parts.heldBack
            let document = root.map { PathDocument($0) }
            documents = (document.map { [$0] } ?? []) + parts.documents
            request = root.map { [PathItem($0)] } ?? []
            patient = root?[.contained]?[0].map { [PathItem($0)] } ?? []
            items = request.first?.children(.item) ?? []
            self.evidence = parts.evidence
            origins = parts.origins
        }

        /// Whether a reference may lead to a resource: one of the request, of the evidence that stands and is the member's, or
        /// one that tells who the member, a provider or a place is. All else of the messages is held back.
        func isSeen(_ resource: JSONValue) -> Bool {
            if request.first?.isOnSameTape(as: resource) == true { return true }
            if origin(of: resource) != nil { return true }
            switch resource.resourceType {
            case "Patient": return member.isMember(resource)
            case "Practitioner", "PractitionerRole", "Organization", "Location":
                return Standing.flaw(of: resource) == nil
            default: return false
            }
        }

        private func origin(of value: JSONValue) -> Origin? {
            let (tape, index) = (value.tapeID, value.tapeIndex)
            return origins.first { $0.tape == tape && $0.start <= index && index < $0.end }
        }

        /// The item of evidence that an element came in.
        func origin(of node: PathNode) -> Origin? {
            origin(of: node.json)
        }
    }

    /// What came, proves nothing and is not seen.
    struct HeldBack: Sendable {
        /// The types of the resources.
        private var types: [String] = []
        /// Something came of which it is not known what it holds.
        private var isAny = false

        mutating func add(_ resource: JSONValue) {
            guard let type = resource.resourceType, type != "Bundle" else { return isAny = true }
            if !types.contains(type) { types.append(type) }
        }

        /// Whether some of it is of these types; nil: of any.
        func concerns(_ wanted: Set<String>?) -> Bool {
            guard let wanted else { return isAny || !types.isEmpty }
            return isAny || types.contains(where: wanted.contains)
        }
    }

    /// A resource of the evidence: which values of which document it is, and the item it came as.
    struct Origin: Sendable {
        let tape: ObjectIdentifier
        let start: Int
        let end: Int
        let digest: DocumentDigest
        /// Written here for a file that is no resource: what stands where in it says nothing.
        let isMade: Bool

        init(_ resource: JSONValue, _ digest: DocumentDigest, isMade: Bool) {
            tape = resource.tapeID
            start = resource.tapeIndex
            end = resource.tapeEnd
            self.digest = digest
            self.isMade = isMade
        }
    }

    func get() -> Made {
        made.withLock { made in
            if let made { return made }
            let bytes = RequestDocument.bytes(request, birthDate: birthDate, gender: gender)
            let fresh = Made(request: Self.parsed(bytes), evidence, request.member)
            made = fresh
            return fresh
        }
    }

    /// The place of a line among the items.
    func index(of line: ServiceLine?) -> Int? {
        guard let line else { return request.lines.isEmpty ? 0 : nil }
        return request.activeLines.firstIndex { $0.sequence == line.sequence }
    }
}

extension PathItem {
    fileprivate func isOnSameTape(as value: JSONValue) -> Bool {
        if case .node(let node) = self { node.json.isOnSameTape(as: value) } else { false }
    }
}

extension PathChild {
    fileprivate static let item = PathChild("item")
}
