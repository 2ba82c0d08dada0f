public import Cases
import JSON

/// The events of one append as an engine stores them: one JSON array, in bytes that are kept as they are, because
/// the chain is over these bytes.
public enum EventsForm {
    /// An entry may be so long and no longer: it has to be readable again.
    public static let bytesMax = 16 << 20

    public static func bytes(of events: [CaseEvent]) -> [UInt8] {
        var writer = JSONWriter()
        writer.array { writer in
            for event in events { event.record(to: &writer) }
        }
        return writer.bytes
    }

    public static func events(from bytes: [UInt8]) throws(RecordsError) -> [CaseEvent] {
        let root = try recorded(bytes).root
        guard root.kind == .array else {
            throw .unreadable("an entry that is not a list of events")
        }
        var events: [CaseEvent] = []
        for element in root.elements {
            do throws(RecordingError) {
                events.append(try CaseEvent(recorded: element))
            } catch {
                throw .unreadable(error.description)
            }
        }
        return events
    }

    private static func recorded(_ bytes: [UInt8]) throws(RecordsError) -> JSONDocument {
        do throws(JSONError) {
            return try JSONDocument.parse(bytes)
        } catch {
            throw .unreadable("\(error)")
        }
    }
}
