extension SegmentDictionary {
    /// Facts of the standard 005010 for the segments of the 278, the 999, and the envelope. Sources: the element types,
    /// lengths and mandatory flags of open specifications of the base standard (docs/x12.md names them).
    static let table = """
        element 2 N0 1-6
        element 19 AN 2-30
        element 26 ID 2-3
        element 28 N0 1-9
        element 66 ID 1-2
        element 67 AN 2-80
        element 81 R 1-10
        element 93 AN 1-60
        element 96 N0 1-10
        element 97 N0 1-6
        element 98 ID 2-3
        element 116 ID 3-15
        element 123 N0 1-6
        element 124 AN 2-15
        element 127 AN 1-50
        element 128 ID 2-3
        element 142 AN 2-15
        element 143 ID 3-3
        element 156 ID 2-2
        element 166 AN 1-55
        element 234 AN 1-48
        element 235 ID 2-2
        element 306 ID 1-2
        element 309 ID 1-2
        element 310 AN 1-30
        element 329 AN 4-9
        element 337 TM 4-8
        element 352 AN 1-80
        element 353 ID 2-2
        element 355 ID 2-2
        element 364 AN 1-256
        element 365 ID 2-2
        element 366 ID 2-2
        element 373 DT 8-8
        element 374 ID 3-3
        element 380 R 1-15
        element 443 AN 1-20
        element 447 AN 1-6
        element 455 ID 1-2
        element 479 ID 2-2
        element 480 AN 1-12
        element 481 ID 1-2
        element 509 AN 10-10
        element 559 ID 2-2
        element 584 ID 2-2
        element 609 N0 1-9
        element 615 ID 1-2
        element 616 N0 1-3
        element 618 ID 1-3
        element 620 ID 1-3
        element 621 ID 1-3
        element 628 AN 1-12
        element 640 ID 2-2
        element 659 ID 1-2
        element 673 ID 2-2
        element 678 ID 1-2
        element 679 ID 1-1
        element 704 ID 1-2
        element 706 ID 2-2
        element 715 ID 1-1
        element 716 ID 1-3
        element 717 ID 1-1
        element 719 N0 1-10
        element 721 ID 2-3
        element 722 N0 1-2
        element 724 AN 1-99
        element 725 N0 1-4
        element 735 ID 1-2
        element 736 ID 1-1
        element 755 ID 2-2
        element 756 ID 1-2
        element 757 N0 1-2
        element 782 R 1-18
        element 799 AN 1-30
        element 875 ID 3-3
        element 889 ID 1-1
        element 901 ID 2-2
        element 923 ID 1-1
        element 933 AN 1-264
        element 934 ID 2-2
        element 1005 ID 4-4
        element 1035 AN 1-60
        element 1036 AN 1-35
        element 1037 AN 1-25
        element 1038 AN 1-10
        element 1039 AN 1-10
        element 1065 ID 1-1
        element 1066 ID 1-2
        element 1067 ID 1-1
        element 1068 ID 1-1
        element 1069 ID 2-2
        element 1073 ID 1-1
        element 1109 ID 1-1
        element 1136 ID 2-2
        element 1137 AN 1-15
        element 1165 ID 1-1
        element 1167 R 1-6
        element 1203 ID 2-3
        element 1213 ID 1-1
        element 1216 ID 1-1
        element 1218 ID 1-1
        element 1219 ID 1-2
        element 1220 ID 1-1
        element 1221 ID 1-3
        element 1222 AN 1-50
        element 1223 ID 3-3
        element 1250 ID 2-3
        element 1251 AN 1-35
        element 1270 ID 1-3
        element 1271 AN 1-30
        element 1314 ID 1-1
        element 1315 ID 1-1
        element 1316 ID 1-1
        element 1317 ID 1-1
        element 1321 ID 2-3
        element 1322 ID 1-1
        element 1325 ID 1-1
        element 1327 ID 1-1
        element 1328 N0 1-2
        element 1331 AN 1-2
        element 1332 ID 1-2
        element 1334 ID 1-1
        element 1337 ID 1-1
        element 1338 ID 1-3
        element 1339 AN 2-2
        element 1340 ID 1-2
        element 1341 AN 1-2
        element 1342 ID 1-1
        element 1345 ID 1-1
        element 1348 ID 1-1
        element 1349 ID 1-1
        element 1350 ID 1-1
        element 1352 ID 1-2
        element 1358 ID 1-1
        element 1360 ID 1-1
        element 1361 ID 1-3
        element 1362 ID 2-3
        element 1363 ID 1-1
        element 1364 ID 1-2
        element 1365 ID 1-2
        element 1367 ID 2-3
        element 1369 ID 1-2
        element 1371 R 1-10
        element 1382 ID 1-1
        element 1384 ID 1-1
        element 1470 N0 1-9
        element 1514 ID 1-2
        element 1525 ID 1-2
        element 1528 N0 1-2
        element 1686 N0 1-4
        element 1701 ID 1-1
        element 1705 AN 1-35
        element 1715 ID 1-3
        element 9998 AN 1-64
        element 9999 AN 1-35
        element I01 ID 2-2
        element I02 AN 10-10
        element I03 ID 2-2
        element I04 AN 10-10
        element I05 ID 2-2
        element I06 AN 15-15
        element I07 AN 15-15
        element I08 DT 6-6
        element I09 TM 4-4
        element I11 ID 5-5
        element I12 N0 9-9
        element I13 ID 1-1
        element I14 ID 1-1
        element I15 AN 1-1
        element I16 N0 1-5
        element I17 ID 1-1
        element I18 ID 3-3
        element I65 AN 1-1
        codes 618 1 2 3 4 5 6 7 8 9 10 11 12 13 15 16 17 18 19 23 24 25 26 27 I5 I6
        codes 620 1 2 3 4 5 6 7 8 10 I4 I6 I7 I8 I9
        codes 621 1 2 3 4 5 6 7 8 9 10 12 13 16 I6 I9 I10 I11 I12 I13
        codes 679 A B C D E F G Y Z
        codes 715 A E M P R W X
        codes 716 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 23 24 25 26 30 31
        codes 717 A E M R W X
        codes 736 0 1
        codes 889 C D E N P R S W X Y
        codes 923 1 2 3 4 5 6 7 8
        codes 1073 N U W Y
        codes 1213 1 2 3 4 5 6 7 8 9 E F G P
        codes 1322 1 2 3 4 5 6 A B C D E I N R S
        codes 1338 E I L R U 00 01 02 03 04 05 06 09 10 11 F1 F2 NBC
        codes 1514 1 2 3 4 5 6 7 8 9 10 11 15 16 17
        codes 615 1 2 3 4 5 6 7 8 9 Z 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30
        codes 615 31 32 33 34 35 36 37
        codes 678 1 2 3 4 5 6 7 8 9 A B C D E F G H J K L M N O P Q R S T U V W X Y Z MC SA SB SC SD
        codes 678 SG SL SP SX SY SZ WE
        codes I17 A E R
        codes I18 000 001 002 003 004 005 006 007 008 009 010 011 012 013 014 015 016 017 018 019 020
        codes I18 021 022 023 024 025 026 027 028 029 030 031 032
        composite C002 704M 704 704 704 704
        composite C003 235M 234M 1339 1339 1339 1339 352 234
        composite C004 1328M 1328 1328 1328
        composite C005 1369M 1369 1369 1369 1369
        composite C006 1361M 1361 1361 1361 1361
        composite C022 1270M 1271M 1250 1251 782 380 799 1271 1073 | P0304 E0809
        composite C023 1331M 1332M 1325
        composite C024 1362M 1362 1362 156 26
        composite C030 722M 1528 1686
        composite C035 1222M 559 1073
        composite C040 128M 127M 128 127 128 127 | P0304 P0506
        composite C052 1218M 1701 1701
        composite C056 1109 1270 1271 | P0203
        composite C998 9999M 9998
        composite C999 725M 725
        segment AAA 1073M 559 901 889
        segment AK1 479M 28M 480
        segment AK2 143M 329M 1705
        segment AK9 715M 97M 123M 2M 716 716 716 716 716
        segment BHT 1005M 353M 127 373 337 640
        segment CL1 1315 1314 1352 1345
        segment CR1 355 81 1316 1317 355 380 166 166 352 352 | P0102 P0506
        segment CR2 609 380 1367 1367 355 380 380 1342 1073 352 352 1073 | P0102 C0403 P0506
        segment CR5 1322 380 1348 1348 352 380 380 380 352 380 380 1349 1350 1350 1350 380 1382 1348
        segment CR6 923M 373 1250 1251 373 1073 1073 1322M 373 235 1137 373 373 373 1250 1251 1384 373 373 373 373 | P0304 P091011 P1516
        segment CRC 1136M 1073M 1321M 1321 1321 1321 1321
        segment CTX C998M*10 721 719 447 C030 C999
        segment DMG 1250 1251 1068 1067 C056*10 1066 26 659 380 1270 1271 | P0102 P1011 C1105
        segment DTP 374M 1250M 1251M
        segment GE 97M 28M
        segment GS 479M 142M 124M 373M 337M 28M 455M 480M
        segment HCR 306M 127 1271 1073
        segment HI C022M C022 C022 C022 C022 C022 C022 C022 C022 C022 C022 C022
        segment HL 628M 734 735M 736
        segment HSD 673 380 355 1167 615 616 678 679 | P0102 C0605
        segment IEA I16M I12M
        segment IK3 721M 719M 447 620
        segment IK4 C030M 725 621M 724
        segment IK5 717M 618 618 618 618 618
        segment INS 1073M 1069M 875 1203 1216 C052 1219 584 1220 1073 1250 1251 1165 19 156 26 1470 | P1112
        segment ISA I01M I02M I03M I04M I05M I06M I05M I07M I08M I09M I65M I11M I12M I13M I14M I15M
        segment MSG 933M 934 1470 | C0302
        segment N3 166M 166
        segment N4 19 156 116 26 309 310 1715 | E0207 C0605 C0704
        segment NM1 98M 1065M 1035 1036 1037 1038 1039 66 67 706 98 1035 | P0809 C1110 C1203
        segment PER 366M 93 365 364 365 364 365 364 443 | P0304 P0506 P0708
        segment PRV 1221M 128 127 156 C035 1223 | P0203
        segment PWK 755M 756 757 98 66 67 352 C002 1525 | P0506
        segment REF 128M 127 352 C040 | R0203
        segment SE 96M 329M
        segment ST 143M 329M 1705
        segment SV1 C003M 782 355 380 1331 1365 C004 782 1073 1340 1073 1073 1364 1341 1327 1334 127 116 782 1337 1360 | P0304
        segment SV2 234 C003 782 355 380 1371 782 1073 1345 1337 | R0102 P0405
        segment SV3 C003M 782 1331 C006 1358 380 352 1327 1360 1073 C004
        segment TA1 I12M I08M I09M I17M I18M
        segment TOO 1270 1271 C005 | P0102
        segment TRN 481M 127M 509 127
        segment UM 1525M 1322 1365 C023 C024 1338 1213 923 1363 1514
        known ACT ADX AK3 AK4 AK5 AMT BDS BGN BIN BPR CAS CAT CLM CLP CN1 COB CR3 CR4 CR7 CR8 CUR DLM DSB DTM EB
        known EC EFI ENT EQ FRM HCP HD HLH ICM IDC III IT1 K3 LE LIN LQ LS LUI LX MEA MIA MOA N1 N2 NTE OI OOI
        known PAT PLB PS1 PSA QTY RDM RMR SBR STC SV4 SV5 SV6 SV7 SVC SVD TS2 TS3 VEH
        """
}
