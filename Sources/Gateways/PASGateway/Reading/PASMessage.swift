import FHIR
import FHIRProfiles
import JSON
import Primitives

/// The Bundle of a message. An operation may be given its one resource by Parameters, too (R4, "Executing an Operation
/// Synchronously"): then it is taken out of them, and kept without.
struct PASMessage {
    /// The Bundle, or what came instead of one.
    let document: JSONDocument
    /// Where the Bundle stands in the Parameters that it came in; nil where it came alone.
    private let wrapped: WrappedBundle?
    private let parameters: JSONValue?

    init(_ bytes: [UInt8]) throws(JSONError) {
        let sent = try JSONDocument.parse(bytes, limits: .fhir)
        guard let parameters = sent.root["parameter"], parameters.count == 1,
            parameters[0]?["name"]?.equals("resource") == true,
            let bundle = WrappedBundle.all(in: sent.root).first
        else {
            (document, wrapped, self.parameters) = (sent, nil, nil)
            return
        }
        document = try bundle.document()
        (wrapped, self.parameters) = (bundle, sent.root)
    }

    /// What is wrong with the Parameters around the Bundle: they are R4's, and say nothing that is not understood.
    func problems(by validator: ProfileValidator, isStrict: Bool, now: Instant) -> [Problem] {
        guard let parameters, let wrapped else { return [] }
        var validator = validator
        (validator.tellsWarnings, validator.holdsProfiles) = (isStrict, false)
        var report = validator.validate(parameters, now: now)
        // The Bundle is held against more, and alone.
        report.findings.removeAll { $0.expression.hasPrefix("Parameters\(wrapped.place)") }
        var reading = Reading()
        if let rules = parameters["implicitRules"] {
            reading.refuse(
                "implicit-rules", "The Parameters follow rules that are not known here.", at: rules)
        }
        return (report.isRefused(strict: isStrict) ? report.findings.map(\.problem) : [])
            + reading.problems
    }

    /// Problems of the Bundle, with their places in what was sent.
    func placed(_ problems: [Problem]) -> [Problem] { wrapped?.placed(problems) ?? problems }

    /// The type of what was sent, with which the expression of a problem begins: asked for only where there is one.
    static func type(of bytes: [UInt8]) -> String {
        let type = (try? JSONDocument.parse(bytes))?.root.resourceType ?? ""
        return type.isEmpty || !type.allSatisfy(\.isLetter) ? "Bundle" : type
    }
}
