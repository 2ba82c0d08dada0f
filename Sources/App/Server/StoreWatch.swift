import Logging
import Records
import ServiceLifecycle

/// Says in the log when the store can not be written any more, such as on a full disk, and when it can again.
struct StoreWatch: Service {
    let store: any RecordStore
    let logger: Logger
    var interval = Duration.seconds(1)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var wasWritable = true
            while !Task.isCancelled {
                let isWritable = store.isWritable
                if isWritable != wasWritable { tell(isWritable) }
                wasWritable = isWritable
                try? await Task.sleep(for: interval)
            }
        }
    }

    private func tell(_ isWritable: Bool) {
        if isWritable {
            logger.notice("the store can be written again")
        } else {
            logger.error(
                "the store can not be written: requests are answered with 503 until it can")
        }
    }
}
