public import Cases
public import JSON
import Primitives

extension CaseSummary: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("case", caseID)
            writer.write("payer", payer)
            writer.write("plan", plan)
            writer.write("program", program)
            writer.write("member", member)
            writer.writeList("requester", requester)
            writer.writeList("providers", providers)
            writer.write("action", action)
            writer.write("ball", ball)
            writer.write("due", dueAt)
            writer.write("expedited", isExpedited)
            writer.write("authorization", authorizationNumber)
            writer.write("serviceDates", serviceDates)
            writer.write("received", receivedAt)
            writer.write("updated", updatedAt)
            writer.write("version", version)
            writer.write("firstCode", firstCode)
            writer.writeList("furtherServices", furtherServices)
            writer.writeList("grants", grants)
            writer.writeList("rules", rules)
            if isReplayable { writer.write("replayable", true) }
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            caseID: try value.read("case"), payer: try value.read("payer"),
            plan: try value.read("plan"), program: try value.read("program"),
            member: try value.read("member"), requester: try value.readList("requester"),
            providers: try value.readList("providers"), action: try value.read("action"),
            ball: try value.read("ball"), dueAt: try value.readIfPresent("due"),
            isExpedited: try value.read("expedited"),
            authorizationNumber: try value.readIfPresent("authorization"),
            serviceDates: try value.readIfPresent("serviceDates"),
            receivedAt: try value.read("received"), updatedAt: try value.read("updated"),
            version: try value.read("version"), firstCode: try value.readIfPresent("firstCode"),
            furtherServices: try value.readList("furtherServices"),
            grants: try value.readList("grants"), rules: try value.readList("rules"),
            isReplayable: try value.readIfPresent("replayable") ?? false)
    }
}
