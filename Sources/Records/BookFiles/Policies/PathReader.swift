import FHIRPath
import Policies

/// A criterion in FHIRPath: `fhirpath`, and `absent` for what it means that it has no value.
///
/// All that can be told without a request is told here, so that a decision meets no expression that it can not use.
struct PathReader {
    let vocabulary: Vocabulary
    let source: SourceLines

    func test(_ map: YAMLMap) -> Test? {
        guard let text = map.code("fhirpath") else { return nil }
        let absent = map.choice("absent", PathTest.Absent.self)
        do throws(PathError) {
            let test = try PathTest(text.text, absent: absent ?? .unknown, vocabulary)
            for finding in test.findings(isAbsenceMeant: map.has("absent")) {
                map.log.report(finding, in: text, source)
            }
            return .path(test)
        } catch {
            map.log.error(error, in: text, source)
            return nil
        }
    }
}

extension FindingLog {
    func report(_ finding: PathTest.Finding, in text: YAMLCode, _ source: SourceLines) {
        let (spot, within) = text.spot(of: finding.error, source)
        let message = finding.error.message + within
        if finding.isWarning {
            warning(finding.code, message, spot)
        } else {
            error(finding.code, message, spot)
        }
    }

    func error(_ fault: PathError, in text: YAMLCode, _ source: SourceLines) {
        let (spot, within) = text.spot(of: fault, source)
        error("policy-expression", fault.message + within, spot)
    }
}
