// Ant Design in the product's colours; texts dark enough to be read by everyone.
import type { ThemeConfig } from 'antd'

export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b5a72',
    colorLink: '#0b5a72',
    colorError: '#b3261e',
    colorWarning: '#9a5b00',
    colorSuccess: '#1c6e3d',
    colorInfo: '#1d5c8f',
    colorWarningBg: '#fff6e3',
    colorWarningBorder: '#e0bd78',
    colorErrorBg: '#fdeceb',
    colorErrorBorder: '#e5a39f',
    colorInfoBg: '#e8f1f7',
    colorInfoBorder: '#a9c8de',
    colorText: '#1d2733',
    colorTextPlaceholder: '#5d6875',
    colorTextDescription: '#4d5865',
    colorBorder: '#b9c2c9',
    borderRadius: 6,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif',
    fontSize: 15,
    controlHeight: 36,
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
}
