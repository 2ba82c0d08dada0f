import FHIRPath
import JSON
import Primitives

/// What must hold of any text at all:
///
/// - reading and compiling it never crashes and never hangs; what is refused names a column within the text;
/// - what is read is written as text that is read as the same tree;
/// - following it with types ends;
/// - evaluating it on a document ends: with items, or with a fault in the text; twice the same.
///
/// A trap is what tells the fuzzer that one of them does not hold.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    let expression: PathExpression
    do throws(PathError) {
        expression = try PathExpression(text, host: host)
    } catch {
        checkPlace(error, text)
        return 0
    }
    checkPrinting(expression)
    for finding in expression.findings(types) { checkPlace(finding.error, text) }
    for input in inputs { checkEvaluation(expression, input) }
    return 0
}

private func checkPlace(_ error: PathError, _ text: String) {
    precondition(error.line >= 1 && error.column >= 1, "a place before the text")
    precondition(error.offset >= 0 && error.offset <= text.utf8.count, "a place outside the text")
    precondition(error.column <= text.unicodeScalars.count + 1, "a column outside the text")
    precondition(!error.message.isEmpty)
}

private func checkPrinting(_ expression: PathExpression) {
    let printed = expression.description
    do throws(PathError) {
        let again = try PathExpression(printed, host: host)
        precondition(again.description == printed, "written and read, it is another tree")
    } catch {
        // What is written may need more parentheses and quotes than what was read, but means no other thing.
        precondition(error.kind == .limit, "our own writing is refused: \(printed): \(error)")
    }
}

private func checkEvaluation(_ expression: PathExpression, _ input: PathInput) {
    let first = outcome(expression, input)
    precondition(first == outcome(expression, input), "the same input gives something else")
}

private func outcome(_ expression: PathExpression, _ input: PathInput) -> [String] {
    do throws(PathError) {
        return try expression.evaluate(input).prefix(100).map { "\($0.typeName.name) \($0.text)" }
    } catch {
        checkPlace(error, expression.text)
        return ["fault \(error.offset)"]
    }
}

private let types = PathTypes(focus: ["Patient"])

private let host: PathHost = {
    var host = PathHost()
    host.limits.maxSteps = 20_000
    host.limits.maxStringBytes = 64 << 10
    host.variables = ["request"]
    host.memberOf = { codes, _ in codes.first.map { $0.code.utf8.count > 3 } }
    host.trace = { _, _ in }
    return host
}()

private let inputs: [PathInput] = [patient, bundle].map { text in
    guard let document = try? JSONDocument.parse(text) else { fatalError("a sample is no JSON") }
    var input = PathInput(
        PathDocument(document.root), now: Instant(milliseconds: 1_790_000_000_000))
    input.variables = ["request": [PathItem(document.root)]]
    return input
}

private let patient = """
    {"resourceType": "Patient", "id": "p", "active": true, "birthDate": "1974-12-25", "_birthDate": {"id": "b"},
     "name": [{"use": "official", "family": "Larkspur", "given": ["Ida", null], "_given": [null, {"extension":
     [{"url": "urn:x", "valueDecimal": 1.50}]}]}, {"given": ["Ida"]}], "gender": "female", "multipleBirthInteger": 2,
     "contact": [{"period": {"start": "2012", "end": "2013-02"}}], "managingOrganization": {"reference": "#o"},
     "contained": [{"resourceType": "Organization", "id": "o", "name": "Clinic"}]}
    """

private let bundle = """
    {"resourceType": "Bundle", "type": "collection", "entry": [
     {"fullUrl": "urn:uuid:1", "resource": {"resourceType": "Observation", "status": "final", "valueQuantity":
     {"value": 185, "system": "http://unitsofmeasure.org", "code": "[lb_av]"}, "subject": {"reference": "urn:uuid:2"},
     "effectiveDateTime": "2026-03-28T10:00:00-05:00", "code": {"coding": [{"system": "http://loinc.org",
     "code": "29463-7"}]}}},
     {"fullUrl": "urn:uuid:2", "resource": {"resourceType": "Questionnaire", "item": [{"linkId": "1", "item":
     [{"linkId": "1.1"}, {"linkId": "1.2"}]}]}}]}
    """
