import Commands
import Foundation

exit(await Assent.runToExit())
