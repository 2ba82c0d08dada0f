public import Cases
public import JSON
public import Plans
import Primitives

extension Provider: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("id", id)
            writer.writeList("otherIdentifiers", otherIdentifiers)
            writer.write("name", name)
            writer.write("specialty", specialty)
            writer.write("taxonomy", taxonomy)
            writer.write("state", state)
            writer.writeList("participations", participations)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            id: try value.read("id"), otherIdentifiers: try value.readList("otherIdentifiers"),
            name: try value.read("name"), specialty: try value.readIfPresent("specialty"),
            taxonomy: try value.readIfPresent("taxonomy"),
            state: try value.readIfPresent("state"),
            participations: try value.readList("participations"))
    }
}

extension Provider.Participation: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("network", network)
            writer.write("dates", dates)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(network: try value.read("network"), dates: try value.read("dates"))
    }
}
