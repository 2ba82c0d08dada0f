public import JSON
import Primitives

extension Deadline: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("dueAt", dueAt)
            writer.write("clock", clock)
            if isExpedited { writer.write("expedited", true) }
            writer.write("lapse", lapse)
            writer.write("citation", citation)
            writer.write("reckoning", reckoning)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            dueAt: try value.read("dueAt"), clock: try value.read("clock"),
            isExpedited: try value.readIfPresent("expedited") ?? false,
            lapse: try value.read("lapse"), citation: try value.read("citation"),
            reckoning: try value.read("reckoning"))
    }
}
