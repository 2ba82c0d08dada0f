import FHIRPath
import JSON
import Primitives

/// What must hold of any text at all:
///
/// - reading and compiling it never crashes and never hangs; what is refused names a column within the text;
/// - what is read is written as text that is read as the same tree;
/// - following it with types ends;
/// - evaluating it on a document ends: with items, or with a fault in the text; twice the same;
/// - noting what it looks at changes nothing;
/// - a walk by indices leads where the careful one leads that looks for ids and extensions of primitives.
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
    checkWalks(expression)
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
    let evaluator = PathEvaluator(input)
    do throws(PathError) {
        let noted = try evaluator.evaluate(PathSources(expression)).prefix(100).map(said)
        // One that notes looks at more, and may have no steps left where the other has.
        if first.first?.hasPrefix("fault") != true {
            precondition(noted == first, "noting changes it")
        }
        for case .boolean in evaluator.sources { preconditionFailure("a value is no element") }
    } catch {
        precondition(error.kind == .limit || first.first?.hasPrefix("fault") == true)
    }
}

/// The same Bundle twice: in one a member that no expression finds makes every step look for what stands beside it.
private func checkWalks(_ expression: PathExpression) {
    let names = ["children", "descendants", "repeat", "zzz"]
    guard !names.contains(where: { expression.text.contains($0) }) else { return }
    let (plain, careful) = (outcome(expression, inputs[1]), outcome(expression, carefulInput))
    guard !careful.contains(where: { $0.contains("zzz") }) else { return }
    // The other one takes other steps, and may have none left earlier.
    let isFault = [plain, careful].contains { $0.first?.hasPrefix("fault") == true }
    precondition(isFault || plain == careful, "the walks differ")
}

private func outcome(_ expression: PathExpression, _ input: PathInput) -> [String] {
    do throws(PathError) {
        return try expression.evaluate(input).prefix(100).map(said)
    } catch {
        checkPlace(error, expression.text)
        return ["fault \(error.offset)"]
    }
}

private func said(_ item: PathItem) -> String { "\(item.typeName.name) \(item.text)" }

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

private let inputs: [PathInput] = [patient, bundle].map(input)

private let carefulInput = input(
    bundle.replacing("\"linkId\": \"1.2\"", with: "\"linkId\": \"1.2\", \"_zzz\": {}"))

private func input(_ text: String) -> PathInput {
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
