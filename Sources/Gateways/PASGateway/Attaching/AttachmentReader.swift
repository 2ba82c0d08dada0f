import Cases
import FHIR
import JSON
import Primitives
import Workflow

/// What a client hands over with CDex's `$submit-attachment` (davinci-cdex 2.1.0): whose it is, for what, and the papers.
struct AttachmentReader {
    /// More of them belong to several calls.
    static let papersMax = 50

    /// Readable and complete.
    struct Submission {
        var trackingID: String
        /// nil where the sender leaves it to the number.
        var payer: String?
        var member: String
        /// Who sends, by each identifier that was given.
        var providers: [String]
        var papers: [SuppliedDocument]
        /// The lines that all of the papers are said to be for; nil where one is said to be for none, so for all.
        var lines: Set<Int>?
        /// `Final`: whether more is to come; nil where nothing is said of it.
        var isLast: Bool?
    }

    private var reading = Reading()
    private let parameters: [JSONValue]

    static func read(_ root: JSONValue) -> Result<Submission, Problems> {
        var reader = AttachmentReader(root)
        guard let submission = reader.submission(root) else {
            return .failure(Problems(reader.reading.problems))
        }
        return .success(submission)
    }

    private init(_ root: JSONValue) { parameters = root.list("parameter") }

    private mutating func submission(_ root: JSONValue) -> Submission? {
        guard root.kind == .object, root.resourceType == "Parameters" else {
            reading.refuse("not-parameters", "Parameters are expected.", at: root)
            return nil
        }
        AttachmentShape.parameters.check(parameters, &reading)
        let tracking = identifier("TrackingId", in: root, isRequired: true)
        checkPurpose(root)
        let payer = identifier("PayerId", in: root)
        let member = identifier("MemberId", in: root, isRequired: true)
        let providers = ["OrganizationId", "ProviderId"].compactMap { identifier($0, in: root) }
        if providers.isEmpty {
            reading.refuse(
                "provider-missing",
                "OrganizationId or ProviderId says who sends; neither is there.",
                at: root)
        }
        let attachments = parameters.filter { $0["name"]?.equals("Attachment") == true }
        if attachments.isEmpty {
            reading.refuse("attachment-missing", "There is no Attachment.", at: root)
        }
        if attachments.count > Self.papersMax {
            reading.refuse(
                "attachments", "More than \(Self.papersMax) papers in one call.", at: root)
        }
        let papers = attachments.flatMap { self.papers($0) }
        guard reading.problems.isEmpty, let tracking, let member else { return nil }
        return Submission(
            trackingID: tracking, payer: payer, member: member, providers: providers.uniqued,
            papers: papers, lines: Self.lines(of: attachments),
            isLast: parameter("Final")?["valueBoolean"]?.bool)
    }

    private static func lines(of attachments: [JSONValue]) -> Set<Int>? {
        var all: Set<Int> = []
        for attachment in attachments {
            let lines = attachment.list("part").filter { $0["name"]?.equals("LineItem") == true }
                .compactMap { $0["valueString"]?.string.flatMap(Int.init) }
            if lines.isEmpty { return nil }
            all.formUnion(lines)
        }
        return all
    }

    private func parameter(_ name: String) -> JSONValue? {
        parameters.first { $0["name"]?.equals(name) == true }
    }

    private mutating func identifier(
        _ name: String, in root: JSONValue, isRequired: Bool = false
    ) -> String? {
        guard let parameter = parameter(name) else {
            if isRequired { reading.refuse("\(name)-missing", "There is no \(name).", at: root) }
            return nil
        }
        guard let value = parameter["valueIdentifier"]?["value"]?.string, !value.isEmpty else {
            reading.refuse("\(name)", "\(name) is an Identifier with a value.", at: parameter)
            return nil
        }
        return value
    }

    private mutating func checkPurpose(_ root: JSONValue) {
        let purpose = parameter("AttachTo")
        guard purpose?["valueCode"]?.equals("preauthorization") != true else { return }
        reading.refuse(
            "AttachTo", "AttachTo is 'preauthorization': claims are not attached to here.",
            at: purpose ?? root)
    }

    /// The resource of an Attachment, and each document in it.
    private mutating func papers(_ attachment: JSONValue) -> [SuppliedDocument] {
        let parts = attachment.list("part")
        AttachmentShape.parts.check(parts, &reading)
        let content = parts.first { $0["name"]?.equals("Content") == true }?["resource"]
        guard let content, content.resourceType != nil else {
            reading.refuse(
                "Content-missing", "An Attachment has no Content with a resource.", at: attachment)
            return []
        }
        let code = parts.first { $0["name"]?.equals("Code") == true }?["valueCodeableConcept"]
        let loinc = code?.codings.first { $0.system == FHIRSystems.loinc }?.code
        return SuppliedDocument.papers(of: content, loinc: loinc)
    }
}
