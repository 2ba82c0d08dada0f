public import Cases
import JSON

/// Any recordable value as one JSON text, and back.
public enum RecordForm {
    public static func bytes(of value: some Recordable) -> [UInt8] {
        var writer = JSONWriter()
        value.record(to: &writer)
        return writer.bytes
    }

    public static func value<Value: Recordable>(
        _ type: Value.Type = Value.self, from bytes: [UInt8]
    ) throws(RecordsError) -> Value {
        let document: JSONDocument
        do throws(JSONError) {
            document = try JSONDocument.parse(bytes)
        } catch {
            throw .unreadable("\(error)")
        }
        do throws(RecordingError) {
            return try Value(recorded: document.root)
        } catch {
            throw .unreadable(error.description)
        }
    }
}
