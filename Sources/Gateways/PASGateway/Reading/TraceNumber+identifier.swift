import Cases
import FHIR
import JSON

extension TraceNumber {
    /// An Identifier as one; nil where it has no value.
    init?(_ identifier: JSONValue) {
        guard let value = identifier["value"]?.string else { return nil }
        self.init(system: identifier["system"]?.string, value: value)
    }
}
